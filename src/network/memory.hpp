// How much memory a computation may take.
#pragma once

namespace tierwave::network {

// Bytes the machine can still give this process: the smaller of what the kernel says is available and
// what its control group leaves; infinity where neither is known.
double available_bytes();

// Hands memory that was freed back to the system; by itself the allocator keeps much of it.
void return_freed_memory();

// Throws InvalidInput with both figures when `needed` is above `available`; `firms` stands in the text.
void refuse_beyond_memory(double needed, double available, double firms);

}  // namespace tierwave::network
