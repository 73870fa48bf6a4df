#ifndef FCRLINT_FORM_TEMPLATE_H
#define FCRLINT_FORM_TEMPLATE_H

#include <stddef.h>

/// A part of the review form's template (Rules/form), mapped with the binary.
struct fcrlint_form_part {
    const void *_Nonnull start;
    size_t size;
};

extern const struct fcrlint_form_part fcrlint_form_document;
extern const struct fcrlint_form_part fcrlint_form_styles;
extern const struct fcrlint_form_part fcrlint_form_font_table;

#endif
