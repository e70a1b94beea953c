// A network in one flat file, loaded by memory map. The layout, version 2: README.md.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "network/network.hpp"

namespace tierwave::network {

inline constexpr std::uint32_t saved_network_version = 2;

// The name that a saved network ends in, by which a command tells it from a folder.
inline constexpr std::string_view saved_network_extension = ".network";

// What a run takes from where the network was made, beside the network itself.
struct Origin {
  std::vector<double> women_share;           // of employment, by cell; empty: not known
  std::string source;                        // of the economy, or of the files
  std::vector<std::string> notes;            // assumptions made by the generation, in words
  std::map<std::string, std::string> files;  // SHA-256 of the economy folder's files, by name; empty: made without one
};

struct SavedNetwork {
  Network network;  // its columns are views of the mapped file
  Origin origin;
  std::string sha256;  // of the header, which holds that of the data: so it stands for the whole file
};

// Throws InputOutputError when no network can be saved at `file`: its folder is missing or not writable, it exists and
// `force` is false, or what stands there is no saved network. Asks before long work.
void refuse_unsavable(const std::filesystem::path& file, bool force);

// Writes the file, all or nothing. The same network gives the same bytes. Errors: those of refuse_unsavable();
// InputOutputError for a full disk; InvalidInput for a name that is no UTF-8.
void save_network(const Network& network, const Origin& origin, const std::filesystem::path& file, bool force);

// Maps the file and reads it once, to hold its data against the hash in the header: nothing of a damaged file is used.
// The columns stay where they are. Errors: InputOutputError; InvalidInput for a file that is no saved network, is of
// another version or byte order, is cut off, whose header or data are damaged, whose header does not fit together, or that
// holds a number beyond its bounds or a position of nothing.
SavedNetwork load_network(const std::filesystem::path& file);

}  // namespace tierwave::network
