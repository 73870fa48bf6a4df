#ifndef FCRLINT_FORM_TEMPLATE_H
#define FCRLINT_FORM_TEMPLATE_H

#include <stddef.h>

/// A part of a template (Rules/form, Rules/report), mapped with the binary.
struct fcrlint_form_part {
    const void *_Nonnull start;
    size_t size;
};

extern const struct fcrlint_form_part fcrlint_form_document;
extern const struct fcrlint_form_part fcrlint_form_styles;
extern const struct fcrlint_form_part fcrlint_form_font_table;

extern const struct fcrlint_form_part fcrlint_report_document;
extern const struct fcrlint_form_part fcrlint_report_styles;
extern const struct fcrlint_form_part fcrlint_report_font_table;
extern const struct fcrlint_form_part fcrlint_report_footer_odd;
extern const struct fcrlint_form_part fcrlint_report_footer_even;
extern const struct fcrlint_form_part fcrlint_report_settings;

#endif
