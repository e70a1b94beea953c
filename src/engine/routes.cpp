#include "engine/routes.hpp"

namespace tierwave::engine {

template <class Real>
Routes::Routes(const network::Network& network, const Baseline<Real>& baseline,
               const models::transport::Corridors& corridors, const std::vector<std::size_t>& borders)
    : shipped(network.countries.size() * network.countries.size()),
      countries_(network.countries.size()),
      stages_kept_(static_cast<std::size_t>(corridors.stages)) {
  const std::size_t pairs = countries_ * countries_;
  for (std::size_t seller = 0; seller < countries_; ++seller)
    for (std::size_t buyer = 0; buyer < countries_; ++buyer)
      stages_.push_back(models::transport::stages_of(corridors.lead_days(seller, buyer), corridors.stages));
  share_shipped_.assign(pairs, 1.0);

  std::uint32_t ways = 0;
  first_way_.push_back(0);
  for (std::size_t block = 0; block + 1 < borders.size(); ++block) {
    for (std::size_t firm = borders[block]; firm < borders[block + 1]; ++firm) {
      const std::size_t home = network.country_of_firm(firm);
      for (std::uint32_t link = baseline.first_link(firm); link < baseline.first_link(firm + 1); ++link) {
        const std::size_t seller = network.country_of_firm(baseline.link_supplier[link]);
        if (seller == home) continue;
        ++ways;
        shipped.use(static_cast<std::uint32_t>(corridor(seller, home)));
      }
      first_way_.push_back(ways);
    }
    shipped.end_block();
  }
  shipped.end();
}

void Routes::fill(const std::vector<double>& flows, double capacity, const economy::Matrix& left) {
  for (std::size_t c = 0; c < flows.size(); ++c) {
    const double fits = capacity * (left.rows() > 0 ? left(c / countries_, c % countries_) : 1.0) * baseline_[c];
    share_shipped_[c] = flows[c] > fits ? fits / flows[c] : 1.0;
  }
}

template Routes::Routes(const network::Network&, const Baseline<float>&, const models::transport::Corridors&,
                        const std::vector<std::size_t>&);
template Routes::Routes(const network::Network&, const Baseline<double>&, const models::transport::Corridors&,
                        const std::vector<std::size_t>&);

}  // namespace tierwave::engine
