// A module for Node that is loaded, for all to see (RTLD_GLOBAL), before tfjs-node's binding. TensorFlow logs through
// Abseil, which knows nothing of TF_CPP_MIN_LOG_LEVEL until it is initialised; TensorFlow's Python does that, its C
// library does not. So two lines about oneDNN are written while the library is being loaded, before the program's own
// first line. Abseil asks absl::MinLogLevel() before it writes: the loader finds this one first.
//
// MIN_LOG_LEVEL is the linker's name of that function, which holds Abseil's version; build-log-level.ts finds it in
// the library.
#include <cstdlib>

// 0 information, 1 warnings, 2 errors, 3 fatal errors: the same numbers in TensorFlow and in Abseil.
extern "C" __attribute__((visibility("default"))) int MIN_LOG_LEVEL() {
  static const char* level = std::getenv("TF_CPP_MIN_LOG_LEVEL");
  return level == nullptr ? 0 : std::atoi(level);
}

extern "C" __attribute__((visibility("default"))) void* napi_register_module_v1(void*, void* exports) {
  return exports;
}
