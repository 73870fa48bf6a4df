#ifndef FCRLINT_CLIBXML2_FAULTS_H
#define FCRLINT_CLIBXML2_FAULTS_H

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>

// libxml2 made the error its handlers get `const` in 2.12. The handler's type stays on this side, so that Swift sees one type with both.

typedef void (*fcrlint_fault_handler)(void *context, const char *message, int line);

typedef struct {
    fcrlint_fault_handler report;
    void *context;
} fcrlint_fault_sink;

static void fcrlint_relay_fault(void *sink, const xmlError *error) {
    const fcrlint_fault_sink *to = (const fcrlint_fault_sink *)sink;
    to->report(to->context, error->message, error->line);
}

static inline void fcrlint_set_schema_faults(xmlRelaxNGParserCtxtPtr parser, fcrlint_fault_sink *sink) {
    xmlRelaxNGSetParserStructuredErrors(parser, (xmlStructuredErrorFunc)fcrlint_relay_fault, sink);
}

static inline void fcrlint_set_validity_faults(xmlRelaxNGValidCtxtPtr validator, fcrlint_fault_sink *sink) {
    xmlRelaxNGSetValidStructuredErrors(validator, (xmlStructuredErrorFunc)fcrlint_relay_fault, sink);
}

// A parser calls its handler with itself, so the sink travels in the context's private field.
static void fcrlint_relay_parser_fault(void *parser, const xmlError *error) {
    fcrlint_relay_fault(((xmlParserCtxtPtr)parser)->_private, error);
}

static inline void fcrlint_set_parser_faults(xmlParserCtxtPtr parser, fcrlint_fault_sink *sink) {
    parser->_private = sink;
    parser->sax->serror = (xmlStructuredErrorFunc)fcrlint_relay_parser_fault;
}

#endif
