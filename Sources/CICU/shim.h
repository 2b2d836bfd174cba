#pragma once
// ICU renames its symbols with its version (ucnv_open_72); Swift does not see the renaming macros,
// so each function in use has an inline twin here.
#include <unicode/ucal.h>
#include <unicode/ucnv.h>
