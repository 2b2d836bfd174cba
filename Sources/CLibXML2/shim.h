#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// XML_SAX2_MAGIC, whose type Swift takes for a signed one.
static inline void gz_xml_use_sax2(xmlSAXHandler *handler) { handler->initialized = XML_SAX2_MAGIC; }
