// An empty table in the place of the data that Foundation's ICU carries, as ICU's own stubdata makes it (ICU User Guide, "ICU Data").
// Gazette asks FoundationEssentials and ICU's library of Debian, never that one. A toolchain with another version of it does not
// look for this name, and programs are larger then.
#include <stdint.h>

struct table {
    uint16_t header_size;
    uint8_t magic[2];
    uint16_t info_size, reserved;
    uint8_t is_big_endian, charset_family, char_size, padding;
    uint8_t format[4], format_version[4], data_version[4];
    uint8_t filler[8];
    uint32_t count, more;
    int32_t names[4];
};

const struct table __wrap_icudt76_dat = { // by the linker's --wrap=icudt76_dat
    .header_size = 32,
    .magic = {0xda, 0x27},
    .info_size = 20,
    .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .char_size = 2,
    .format = {'T', 'o', 'C', 'P'},
    .format_version = {1},
};
