// Private to this room: packing of values that are mostly zero, such as sums by cell and tier, of which most have no
// firms. The stream is what the gzip filter of HDF5 reads (zlib, RFC 1950 and 1951), made in a tenth of zlib's time:
// only repeated values are looked for, as the digits of others hardly shrink.
#pragma once
#include <span>
#include <vector>

namespace tierwave::results {

// Replaces `stream` by the packed values. It may come out longer than the values themselves.
void pack(std::span<const double> values, std::vector<unsigned char>& stream);

}  // namespace tierwave::results
