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
