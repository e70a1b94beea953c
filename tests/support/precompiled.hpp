// What nearly every test includes, compiled once for all of them. Headers of the project do not belong here: a test
// says itself what it uses, and the preset `debug`, which compiles without this file, shows where one does not.
#pragma once

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <variant>
#include <vector>
