#include "FormTemplate.h"

// #embed is C23; the toolchain's clang knows it in every mode and would only remark on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char document[] = {
#embed "../../Rules/form/document.xml"
};
static const unsigned char styles[] = {
#embed "../../Rules/form/styles.xml"
};
static const unsigned char font_table[] = {
#embed "../../Rules/form/fontTable.xml"
};

const struct fcrlint_form_part fcrlint_form_document = {document, sizeof(document)};
const struct fcrlint_form_part fcrlint_form_styles = {styles, sizeof(styles)};
const struct fcrlint_form_part fcrlint_form_font_table = {font_table, sizeof(font_table)};

static const unsigned char report_document[] = {
#embed "../../Rules/report/document.xml"
};
static const unsigned char report_styles[] = {
#embed "../../Rules/report/styles.xml"
};
static const unsigned char report_font_table[] = {
#embed "../../Rules/report/fontTable.xml"
};
static const unsigned char report_footer_odd[] = {
#embed "../../Rules/report/footer-odd.xml"
};
static const unsigned char report_footer_even[] = {
#embed "../../Rules/report/footer-even.xml"
};
static const unsigned char report_settings[] = {
#embed "../../Rules/report/settings.xml"
};

const struct fcrlint_form_part fcrlint_report_document = {report_document, sizeof(report_document)};
const struct fcrlint_form_part fcrlint_report_styles = {report_styles, sizeof(report_styles)};
const struct fcrlint_form_part fcrlint_report_font_table = {report_font_table, sizeof(report_font_table)};
const struct fcrlint_form_part fcrlint_report_footer_odd = {report_footer_odd, sizeof(report_footer_odd)};
const struct fcrlint_form_part fcrlint_report_footer_even = {report_footer_even, sizeof(report_footer_even)};
const struct fcrlint_form_part fcrlint_report_settings = {report_settings, sizeof(report_settings)};
