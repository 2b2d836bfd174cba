#pragma once
// ICU renames its symbols with its version (ucnv_open_72); Swift does not see the renaming macros,
// so each function in use has an inline twin here.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

// U_SUCCESS
static inline bool gz_succeeded(UErrorCode status) { return status <= U_ZERO_ERROR; }

// ucnv_open, ucnv_close, ucnv_toAlgorithmic to UTF-8
static inline UConverter *gz_ucnv_open(const char *name, UErrorCode *status) { return ucnv_open(name, status); }
static inline void gz_ucnv_close(UConverter *converter) { ucnv_close(converter); }
static inline int32_t gz_ucnv_to_utf8(UConverter *converter, char *target, int32_t capacity, const char *source,
                                      int32_t length, UErrorCode *status) {
    return ucnv_toAlgorithmic(UCNV_UTF8, converter, target, capacity, source, length, status);
}
static inline int32_t gz_ucnv_from_utf8(UConverter *converter, char *target, int32_t capacity, const char *source,
                                        int32_t length, UErrorCode *status) {
    return ucnv_fromAlgorithmic(converter, UCNV_UTF8, target, capacity, source, length, status);
}
// The IANA or MIME name of a converter by any of its aliases.
static inline const char *gz_ucnv_standard_name(const char *name, const char *standard, UErrorCode *status) {
    return ucnv_getStandardName(name, standard, status);
}

// ucsdet: statistics of bytes
static inline UCharsetDetector *gz_ucsdet_open(UErrorCode *status) { return ucsdet_open(status); }
static inline void gz_ucsdet_close(UCharsetDetector *detector) { ucsdet_close(detector); }
static inline void gz_ucsdet_set_text(UCharsetDetector *detector, const char *text, int32_t length,
                                      UErrorCode *status) {
    ucsdet_setText(detector, text, length, status);
}
static inline const UCharsetMatch *gz_ucsdet_detect(UCharsetDetector *detector, UErrorCode *status) {
    return ucsdet_detect(detector, status);
}
static inline const char *gz_ucsdet_name(const UCharsetMatch *match, UErrorCode *status) {
    return ucsdet_getName(match, status);
}
static inline int32_t gz_ucsdet_confidence(const UCharsetMatch *match, UErrorCode *status) {
    return ucsdet_getConfidence(match, status);
}
