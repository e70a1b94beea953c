// Work follows output with an elasticity below one; jobs follow hours, slowly, and labour that was let go is missing
// when output returns.
//
//   present:               p = w min(labour supply max(1, h), h),   h = heads of yesterday / heads(0), w working time:
//                          the share of their hours that those who work can work
//   labour that can work:  lambda = w labour supply max(1, d), at least p and at most (1 + overtime_limit) p,
//                          d yesterday's demand / demand(0): overtime where more is asked or jobs are missing
//   hours / hours(0)  =  min(lambda, n),   n = 1 - eps (1 - x / x(0)) the hours that are needed
//   jobs lost J moves towards phi x the hours that the firm would lose with all its heads, less the jobs that the
//   country's schemes keep of these (models/labour/jobs_kept.hpp). What shorter working time takes is none of them: each
//   head gives w of its hours, so that n / w heads are needed for n hours:
//     lay-off   J += layoff_speed x gap; recall_share of those let go can be called back
//     recall    J -= min(recall_speed x gap, those who can be called back)
//     hiring    J -= hiring_speed x the rest of the gap
//   pay / pay(0)      =  hours / hours(0)    (the hourly wage stays)
//
// A closure costs hours one for one, and so does shorter working time. eps is first_quarter_elasticity until day 91 after the first
// shock starts, then rises linearly to year_elasticity on day 365 and stays there. phi is heads_lost_share.
//
// | parameter                 | unit  | default | source                                                   |
// | first_quarter_elasticity  | 1     | 0.65    | design assumption: hours fall less than output at first   |
// | year_elasticity           | 1     | 0.9     | design assumption: after a year nearly in proportion      |
// | heads_lost_share          | 1     | 0.5     | ILO Monitor 7 (2021): in 2020 jobs lost were about half   |
// |                           |       |         | of the hours lost, few of the world's under a scheme      |
// | layoff_speed              | day-1 | 1/15    | Pichler et al. (2022)                                     |
// | hiring_speed              | day-1 | 1/30    | Pichler et al. (2022)                                     |
// | recall_speed              | day-1 | 1/7     | assumption: those called back come within a week          |
// | recall_share              | 1     | 0.78    | BLS, April 2020: 18.1 of 23.1 million unemployed in the   |
// |                           |       |         | United States were on temporary lay-off                   |
// | overtime_limit            | 1     | 0.1     | assumption: a tenth more hours a head                     |
#pragma once
#include <algorithm>

#include "models/work/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::work {

struct Elastic {
  static constexpr const char* name = "elastic";
  static constexpr bool has_labour = true;
  static constexpr bool recalls = true;            // keeps who can be called back
  static constexpr bool tells_hours_apart = true;  // from jobs
  struct Parameters {
    double first_quarter_elasticity = 0.65;
    double year_elasticity = 0.9;
    double heads_lost_share = 0.5;
    double layoff_speed = 1.0 / 15;
    double hiring_speed = 1.0 / 30;
    double recall_speed = 1.0 / 7;
    double recall_share = 0.78;
    double overtime_limit = 0.1;
  };
  Parameters parameters;

  // Labour that can work today.
  double labour(const Yesterday& yesterday, double labour_supply, double working_time = 1) const {
    return std::clamp(working_time * labour_supply * std::max(1.0, yesterday.demand),
                      working_time * present(yesterday.heads, labour_supply),
                      most_labour(yesterday, labour_supply, working_time));
  }

  // The most that can work today, all overtime included.
  double most_labour(const Yesterday& yesterday, double labour_supply, double working_time = 1) const {
    return (1.0 + parameters.overtime_limit) * (working_time * present(yesterday.heads, labour_supply));
  }

  double elasticity(double days_since_shock) const {
    const double way = std::clamp((days_since_shock - 91.0) / (365.0 - 91.0), 0.0, 1.0);
    return parameters.first_quarter_elasticity +
           way * (parameters.year_elasticity - parameters.first_quarter_elasticity);
  }

  Outcome outcome(const Today& today) const {
    const double needed = 1.0 - elasticity(today.days_since_shock) * (1.0 - today.production);
    const double hours = std::min(today.labour, needed);
    // Heads. More than today's can do: above the baseline every hour wanted is a job wanted.
    const double wanted = needed > 1 ? today.labour_supply * needed
                                     : std::min(today.labour_supply, heads_for(needed, today.working_time));
    const double to_lose =
        wanted > 1 ? 1.0 - wanted : labour::jobs_lost(parameters.heads_lost_share * (1.0 - wanted), today.jobs_kept);
    return {hours, jobs(today.yesterday, to_lose), hours};
  }

  Jobs jobs(const Jobs& yesterday, double jobs_to_lose) const {
    const double lost = 1.0 - yesterday.heads;
    const double gap = jobs_to_lose - lost;
    if (gap > 0) {
      const double let_go = parameters.layoff_speed * gap;
      return {yesterday.heads - let_go, yesterday.recallable + parameters.recall_share * let_go};
    }
    const double recalled = std::min(parameters.recall_speed * -gap, yesterday.recallable);
    const double hired = parameters.hiring_speed * (-gap - recalled);
    const double heads = yesterday.heads + (recalled + hired);
    return {heads, std::clamp(1.0 - heads, 0.0, yesterday.recallable - recalled)};
  }

  // Heads at work: closures take their share of all, and who lost the job is missing already.
  static double present(double heads, double labour_supply) {
    return std::min(labour_supply * std::max(1.0, heads), heads);
  }

  // Heads that are needed for so many hours, all of them at most.
  static double heads_for(double hours, double working_time) {
    return hours < working_time ? hours / working_time : 1.0;
  }

  static schema::Table keys();
  static Elastic from(const schema::Values& values);
};

}  // namespace tierwave::models::work
