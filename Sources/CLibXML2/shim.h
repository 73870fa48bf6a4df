#ifndef FCRLINT_CLIBXML2_SHIM_H
#define FCRLINT_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, and its headers would bring ICU's C types, which clash with those of Foundation's own ICU wherever one
// target comes to see both. Nothing here touches what depends on them: the fields at the end of a character encoding handler.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>

#include "faults.h"

#endif
