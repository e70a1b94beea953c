#include "base/files.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "base/errors.hpp"

namespace tierwave {
namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
  const auto failed = [&](const std::string& reason, const std::string& remedy) {
    return InputOutputError(path.string(), "read the file", reason, remedy);
  };
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) throw failed("it does not exist", "check the path");
  if (error) throw failed(error.message(), "check the path and its permissions");
  if (fs::is_directory(status)) throw failed("it is a folder", "name a file in it");
  if (!fs::is_regular_file(status)) throw failed("it is a device or a pipe", "name a file");

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) throw failed(std::strerror(errno), "check its permissions");
  std::string text;
  std::array<char, 1 << 16> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file.get()))
    text.append(buffer.data(), size);
  if (std::ferror(file.get())) throw failed(std::strerror(errno), "check the disk");
  if (text.empty())
    throw InvalidInput(Location{path.string()}, "the file is empty", "check that it was written completely");
  return text;
}

bool holds(const fs::path& folder, const std::string& name) {
  std::error_code error;
  const bool there = fs::exists(folder / name, error);
  if (error) throw InputOutputError(folder.string(), "read the folder", error.message(), "check its permissions");
  return there;
}

struct Sha256::State {
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
  static void demand(bool done) {
    if (!done) throw Error(ExitCode::failure, "SHA-256 is not available in this OpenSSL");
  }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  State::demand(state_->context && EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes) {
  State::demand(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
}

Sha256::Digest Sha256::finish() {
  Digest digest{};
  auto* const bytes = reinterpret_cast<unsigned char*>(digest.data());
  State::demand(EVP_DigestFinal_ex(state_->context.get(), bytes, nullptr) == 1);
  return digest;
}

std::string text_of(const Sha256::Digest& digest) {
  std::string text;
  for (const std::byte byte : digest) text += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
  return text;
}

std::string sha256(const std::string& bytes) {
  Sha256 hash;
  hash.add(std::as_bytes(std::span(bytes)));
  return text_of(hash.finish());
}

namespace {

InputOutputError write_failed(const fs::path& path, const std::string& reason, const std::string& remedy) {
  return InputOutputError(path.string(), "write the file", reason, remedy);
}

constexpr const char* make_room = "free space on the disk or choose another folder";

}  // namespace

StagedFile::StagedFile(fs::path target) : target_(std::move(target)), partial_(target_.string() + ".partial") {
  std::error_code ignored;
  if (fs::is_directory(target_, ignored)) throw write_failed(target_, "it is a folder", "name a file in it");
  file_ = std::fopen(partial_.c_str(), "wb");
  if (!file_) throw write_failed(target_, std::strerror(errno), "choose a folder that exists and is writable");
}

StagedFile::~StagedFile() {
  if (file_) std::fclose(file_);
  std::error_code ignored;
  if (!committed_) fs::remove(partial_, ignored);
}

void StagedFile::write(std::span<const std::byte> bytes) {
  if (bytes.empty()) return;  // nothing may stand at no address
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size())
    throw write_failed(target_, std::strerror(errno), make_room);
}

void StagedFile::commit() {
  const bool closed = std::fclose(std::exchange(file_, nullptr)) == 0;
  if (!closed) throw write_failed(target_, std::strerror(errno), make_room);
  std::error_code error;
  fs::rename(partial_, target_, error);
  if (error) throw write_failed(target_, error.message(), make_room);
  committed_ = true;
}

void write_text(const fs::path& path, const std::string& text) {
  StagedFile file(path);
  file.write(std::as_bytes(std::span(text)));
  file.commit();
}

void refuse_unwritable(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code error;
  const auto refuse = [&](const std::string& reason, const std::string& remedy) {
    throw InputOutputError(path.string(), "write the file", reason, remedy);
  };
  const fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found)
    refuse(fmt::format("there is no folder {}", folder.string()), "create it, or choose another place");
  if (error) refuse(error.message(), "choose a folder that exists and is writable");
  if (!fs::is_directory(status))
    refuse(fmt::format("{} is no folder", folder.string()), "choose a folder that exists and is writable");
  if (access(folder.c_str(), W_OK) != 0) refuse(std::strerror(errno), "choose a folder that is writable");
  if (fs::is_directory(path, error)) refuse("it is a folder", "name a file");
}

void refuse_existing(const fs::path& path, bool force) {
  std::error_code ignored;
  if (!force && fs::exists(path, ignored))
    throw InputOutputError(path.string(), "write there", "it exists already",
                           "add --force to replace it, or choose another name");
}

StagedFolder::StagedFolder(fs::path target, bool force) : target_(std::move(target)) {
  if (target_.filename().empty()) target_ = target_.parent_path();
  refuse_existing(target_, force);
  std::error_code error;
  if (fs::exists(target_, error) && !fs::is_directory(target_, error))
    throw InputOutputError(target_.string(), "write the folder", "it is a file", "choose another name");
  // A name nobody uses, so that no neighbour is lost.
  std::string name = target_.string() + ".partial-XXXXXX";
  if (target_.has_parent_path()) fs::create_directories(target_.parent_path(), error);
  if (error || !mkdtemp(name.data()))
    throw InputOutputError(target_.string(), "create the folder", error ? error.message() : std::strerror(errno),
                           "choose a place that is writable");
  staging_ = name;
  fs::permissions(staging_,
                  fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read |
                      fs::perms::others_exec,
                  error);
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  if (!committed_) fs::remove_all(staging_, ignored);
}

void StagedFolder::commit() {
  const auto failed = [&](const std::string& reason, const std::string& remedy) {
    return InputOutputError(target_.string(), "put the folder in place", reason, remedy);
  };
  std::error_code error;
  const fs::path old = staging_.string() + ".old";
  const bool replaces = fs::exists(target_, error);
  if (replaces) {
    // A mistyped path must not cost anyone their files: only what is written anew is replaced.
    for (const auto& entry : fs::directory_iterator(target_, error))
      if (!fs::exists(staging_ / entry.path().filename()) || entry.is_directory())
        throw failed(fmt::format("it holds '{}', which would be lost", entry.path().filename().string()),
                     "move that away or choose another name");
    if (!error) fs::rename(target_, old, error);
  }
  if (!error) fs::rename(staging_, target_, error);
  if (error) {
    const std::string reason = error.message();
    std::error_code ignored;
    if (replaces && !fs::exists(target_, ignored)) fs::rename(old, target_, ignored);
    throw failed(reason, "check that nothing else uses it");
  }
  committed_ = true;
  if (replaces) fs::remove_all(old, error);
}

}  // namespace tierwave
