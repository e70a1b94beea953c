#include "base/files.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/errors.hpp"

namespace tierwave {
namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error))
    throw InputOutputError(path.string(), "read the file", "it does not exist", "check the path");
  if (fs::is_directory(path, error))
    throw InputOutputError(path.string(), "read the file", "it is a folder", "name a file in it");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw InputOutputError(path.string(), "read the file", std::strerror(errno), "check its permissions");
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (stream.bad()) throw InputOutputError(path.string(), "read the file", std::strerror(errno), "check the disk");
  if (text.empty()) throw InvalidInput(Location{path.string()}, "the file is empty", "check that it was written completely");
  return text;
}

std::string sha256(const std::string& bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
    throw Error(ExitCode::failure, "SHA-256 is not available in this OpenSSL");
  std::string text;
  for (unsigned int i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

void write_text(const fs::path& path, const std::string& text) {
  const fs::path partial = path.string() + ".partial";
  std::FILE* file = std::fopen(partial.c_str(), "wb");
  if (!file)
    throw InputOutputError(path.string(), "write the file", std::strerror(errno), "choose a folder that exists and is writable");
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const int write_error = errno;
  const bool closed = std::fclose(file) == 0;
  std::error_code renamed;
  if (written && closed) fs::rename(partial, path, renamed);
  if (!written || !closed || renamed) {
    const std::string reason = renamed ? renamed.message() : std::strerror(written ? errno : write_error);
    std::error_code ignored;
    fs::remove(partial, ignored);
    throw InputOutputError(path.string(), "write the file", reason, "free space on the disk or choose another folder");
  }
}

void refuse_existing(const fs::path& path, bool force) {
  std::error_code ignored;
  if (!force && fs::exists(path, ignored))
    throw InputOutputError(path.string(), "write there", "it exists already", "add --force to replace it, or choose another name");
}

StagedFolder::StagedFolder(fs::path target, bool force) : target_(std::move(target)) {
  if (target_.filename().empty()) target_ = target_.parent_path();
  refuse_existing(target_, force);
  staging_ = target_.string() + ".partial";
  std::error_code error;
  fs::remove_all(staging_, error);
  fs::create_directories(staging_, error);
  if (error)
    throw InputOutputError(target_.string(), "create the folder", error.message(), "choose a place that is writable");
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  if (!committed_) fs::remove_all(staging_, ignored);
}

void StagedFolder::commit() {
  std::error_code error;
  fs::remove_all(target_, error);
  if (!error) fs::rename(staging_, target_, error);
  if (error)
    throw InputOutputError(target_.string(), "put the folder in place", error.message(), "check that nothing else uses it");
  committed_ = true;
}

}  // namespace tierwave
