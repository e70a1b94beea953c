// Where a command writes its results file.
#pragma once
#include <filesystem>
#include <string>

namespace tierwave::cli {

// The file that --output names, where that is a link the one it leads to; without one outputs/SCENARIO`ending` below the current folder.
std::filesystem::path output_of(const std::string& named, const std::string& scenario, const std::string& ending);

// Before the long work: can the results be written at all? `named` as above.
void check_output(const std::string& named, const std::filesystem::path& output, bool force);

// Makes the folder of outputs that have no name of their own.
void make_folder_of(const std::string& named);

}  // namespace tierwave::cli
