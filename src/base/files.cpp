#include "base/files.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

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

  // Also what says that it is empty and never ends or never answers, as under /proc.
  const auto empty = [&] {
    return InvalidInput(Location{path.string()}, "the file is empty", "check that it was written completely");
  };
  if (fs::file_size(path, error) == 0 && !error) throw empty();

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) throw failed(std::strerror(errno), "check its permissions");
  std::string text;
  std::array<char, 1 << 16> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file.get()))
    text.append(buffer.data(), size);
  if (std::ferror(file.get())) throw failed(std::strerror(errno), "check the disk");
  if (text.empty()) throw empty();
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

}  // namespace tierwave
