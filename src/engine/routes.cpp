#include "engine/routes.hpp"

#include <algorithm>

namespace tierwave::engine {

template <class Real>
Routes::Routes(const network::Network& network, const Baseline<Real>& baseline,
               const models::transport::Corridors& corridors, const std::vector<std::size_t>& borders)
    : countries_(network.countries.size()), stages_kept_(static_cast<std::size_t>(corridors.stages)) {
  const std::size_t pairs = countries_ * countries_;
  for (std::size_t seller = 0; seller < countries_; ++seller)
    for (std::size_t buyer = 0; buyer < countries_; ++buyer)
      stages_.push_back(models::transport::stages_of(corridors.lead_days(seller, buyer), corridors.stages));
  flows_.resize(pairs);
  share_shipped_.assign(pairs, 1.0);

  std::uint32_t ways = 0;
  std::vector<std::size_t> last_block(pairs, borders.size());  // that uses the corridor
  first_way_.push_back(0);
  block_begin_.push_back(0);
  for (std::size_t block = 0; block + 1 < borders.size(); ++block) {
    for (std::size_t firm = borders[block]; firm < borders[block + 1]; ++firm) {
      const std::size_t home = network.country_of_firm(firm);
      for (std::uint32_t link = baseline.first_link(firm); link < baseline.first_link(firm + 1); ++link) {
        const std::size_t seller = network.country_of_firm(baseline.link_supplier[link]);
        if (seller == home) continue;
        ++ways;
        const std::size_t used = corridor(seller, home);
        if (last_block[used] == block) continue;
        last_block[used] = block;
        block_corridors_.push_back(static_cast<std::uint32_t>(used));
      }
      first_way_.push_back(ways);
    }
    block_begin_.push_back(block_corridors_.size());
  }
  block_sums_.resize(block_corridors_.size());
}

void Routes::add_up() {
  std::fill(flows_.begin(), flows_.end(), 0.0);
  for (std::size_t at = 0; at < block_sums_.size(); ++at) flows_[block_corridors_[at]] += block_sums_[at];
}

void Routes::take_baseline() {
  add_up();
  baseline_ = flows_;
}

void Routes::fill(double capacity, const economy::Matrix& left) {
  add_up();
  for (std::size_t c = 0; c < flows_.size(); ++c) {
    const double fits = capacity * (left.rows() > 0 ? left(c / countries_, c % countries_) : 1.0) * baseline_[c];
    share_shipped_[c] = flows_[c] > fits ? fits / flows_[c] : 1.0;
  }
}

template Routes::Routes(const network::Network&, const Baseline<float>&, const models::transport::Corridors&,
                        const std::vector<std::size_t>&);
template Routes::Routes(const network::Network&, const Baseline<double>&, const models::transport::Corridors&,
                        const std::vector<std::size_t>&);

}  // namespace tierwave::engine
