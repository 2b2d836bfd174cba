#pragma once
// ICU's calendars; each function has an inline twin, as in CICU, for its symbols are renamed with its version.
#include <stdbool.h>
#include <unicode/ucal.h>

// U_SUCCESS
static inline bool gz_calendar_succeeded(UErrorCode status) { return status <= U_ZERO_ERROR; }

// ucal: the changes of a zone's offset
static inline UCalendar *gz_ucal_open(const UChar *zone, int32_t length, UErrorCode *status) {
    return ucal_open(zone, length, "en@calendar=gregorian", UCAL_GREGORIAN, status);
}
static inline void gz_ucal_close(UCalendar *calendar) { ucal_close(calendar); }
static inline void gz_ucal_set_millis(UCalendar *calendar, UDate time, UErrorCode *status) {
    ucal_setMillis(calendar, time, status);
}
static inline int32_t gz_ucal_offset(const UCalendar *calendar, UErrorCode *status) {
    return ucal_get(calendar, UCAL_ZONE_OFFSET, status) + ucal_get(calendar, UCAL_DST_OFFSET, status);
}
static inline bool gz_ucal_next_transition(const UCalendar *calendar, UDate *time, UErrorCode *status) {
    return ucal_getTimeZoneTransitionDate(calendar, UCAL_TZ_TRANSITION_NEXT, time, status);
}
static inline int32_t gz_ucal_canonical_zone(const UChar *zone, int32_t length, UChar *result, int32_t capacity,
                                             UBool *isSystem, UErrorCode *status) {
    return ucal_getCanonicalTimeZoneID(zone, length, result, capacity, isSystem, status);
}
