#pragma once
// GObject's casts and type checks are macros that Swift does not see; each in use has an inline twin here.
#include <gmime/gmime.h>

// The entity of a message's bytes, which stay the caller's; g_object_unref() ends it. g_mime_parser_construct_part: the
// headers are kept as they stand, no address is parsed and no charset converted.
static inline GMimeObject *gz_mime_parse(const char *bytes, size_t length) {
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_object_unref(stream);
    GMimeObject *entity = g_mime_parser_construct_part(parser, NULL);
    g_object_unref(parser);
    return entity;
}
static inline void gz_mime_unref(GMimeObject *entity) { g_object_unref(entity); }

// The parts of a multipart, -1 for anything else.
static inline int gz_mime_part_count(GMimeObject *entity) {
    return GMIME_IS_MULTIPART(entity) ? g_mime_multipart_get_count(GMIME_MULTIPART(entity)) : -1;
}
static inline GMimeObject *gz_mime_part(GMimeObject *entity, int index) {
    return g_mime_multipart_get_part(GMIME_MULTIPART(entity), index);
}

// The decoded content of a part, or the bytes of the message inside; NULL where there is none. g_byte_array_unref()
// ends it.
static inline GByteArray *gz_mime_content(GMimeObject *entity) {
    GMimeStream *stream = g_mime_stream_mem_new();
    if (GMIME_IS_MESSAGE_PART(entity)) {
        GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(entity));
        if (message) g_mime_object_write_to_stream(GMIME_OBJECT(message), NULL, stream);
    } else if (GMIME_IS_PART(entity)) {
        GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(entity));
        if (content) g_mime_data_wrapper_write_to_stream(content, stream);
    }
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    g_object_unref(stream);
    return bytes;
}
