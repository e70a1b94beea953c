#include <array>

#include "report/texts.hpp"

namespace tierwave::report {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 26> french_codes{{
    {"agriculture", "agriculture"},
    {"mining", "extraction"},
    {"food", "agroalimentaire"},
    {"textiles", "textile"},
    {"leather", "cuir"},
    {"wood_paper", "bois, papier"},
    {"chemicals", "chimie"},
    {"metals_machinery", "métaux, machines"},
    {"electronics", "électronique"},
    {"vehicles", "véhicules"},
    {"utilities", "énergie, eau"},
    {"construction", "construction"},
    {"trade", "commerce"},
    {"hospitality", "hôtels, restaurants"},
    {"transport", "transports"},
    {"business_services", "services aux entreprises"},
    {"public_services", "services publics"},
    {"other_services", "autres services"},
    {"women", "femmes"},
    {"men", "hommes"},
    {"not_known", "non connu"},
    {"permanent", "permanent"},
    {"temporary", "temporaire"},
    {"informal", "informel"},
    {"home_based", "à domicile"},
    {"migrant", "migrant"},
}};

}  // namespace

const Texts french{
    .language = "fr",
    .name = "français",

    .title_one = "Le travail dans le scénario {scenario}",
    .title_several = "{count} scénarios comparés à {baseline}",
    .about = "{days} jours à partir du {start}, un monde de {jobs}",
    .about_replicates = ", {replicates} réplicats de chaque scénario",
    .jobs_of_world = "{count} emplois",
    .million_jobs = "{count} millions d'emplois",
    .no_jobs = "aucun emploi",
    .scenarios = "Les scénarios côte à côte",
    .work_over_time = "Le travail au fil du temps",
    .by_country = "Par pays",
    .where_from = "D'où viennent les pertes",
    .heat_map = "Pays et secteur",
    .who_bears_it = "Qui les supporte",
    .what_moves_it = "Ce qui fait varier les chiffres",
    .warnings = "Avertissements des simulations",
    .assumptions = "Hypothèses et sources",
    .limits = "Ce que cette page ne peut pas dire",
    .again = "Comment la refaire",

    .loses =
        "Dans {scenario}, le monde perd {share} pour cent ({what}) en {days} jours à partir du {start}, soit {amount}{range}.",
    .gains =
        "Dans {scenario}, le monde gagne {share} pour cent ({what}) en {days} jours à partir du {start}, soit {amount}{range}.",
    .neither_loses = "Dans {scenario}, le monde ne perd ni ne gagne rien ({what}) en {days} jours à partir du {start}.",
    .range_of_shares = " (de 5 à 95 % des {replicates} réplicats : {low} à {high} pour cent)",
    .hit_most = "Les plus touchés : {countries}{sectors}.",
    .nobody_hit = "Aucun pays et aucun secteur ne subit de perte ({what}).",
    .hit_entry = "{name} avec {share} pour cent",
    .of_sectors = " ; parmi les secteurs, {sectors}",
    .no_axes = "Le scénario n'est connu ni par pays ni par secteur.",
    .helps =
        "{best} préserve le plus ({what}) : {points} points de pourcentage de plus que {baseline}{range}{helps}{cost}{others}.",
    .harms =
        "Aucun ne préserve plus ({what}) que {baseline} : {best} s'en approche le plus et perd {points} points de pourcentage de plus{range}{helps}{others}.",
    .not_sure =
        "Il n'est pas sûr que {best} préserve plus ({what}) que {baseline} : la différence est de {points} points de pourcentage, et son intervalle contient 0{range}{helps}{others}.",
    .no_difference = "{best} et {baseline} perdent autant ({what}){others}.",
    .same_figures = "Tous les scénarios donnent les mêmes chiffres que {baseline}.",
    .range_of_points = " (de 5 à 95 % : {low} à {high})",
    .helps_share = ", et préserve plus dans {helps} pour cent des réplicats",
    .cost_of = ", pour {cost} {unit} préservé d'argent public",
    .others_keep = " ; plus est préservé aussi dans {names}",
    .others_lose = " ; plus est perdu dans {names}",
    .others_not_sure = " ; ce n'est pas sûr dans {names}",
    .others_even = " ; rien ne change dans {names}",
    .other_entry = "{name} ({points})",
    .and_more = "{count} autres",
    .caveat_ensemble =
        "L'intervalle contient ce que {replicates} réplicats ont tiré au sort, et rien d'autre de ce qui peut être faux dans le modèle ou ses données{warnings}{force}.",
    .caveat_run =
        "Il n'y a pas d'intervalle, puisque chaque scénario a été simulé une fois : un ensemble dirait de combien les chiffres varient avec ce que personne n'a mesuré{warnings}{force}.",
    .caveat_warnings = " ; les simulations ont donné {count} avertissements, reproduits plus bas",
    .caveat_warning = " ; les simulations ont donné un avertissement, reproduit plus bas",
    .caveat_force = " ; les scénarios ne vont pas ensemble et ont été comparés de force",

    .figure_lost = {"Heures perdues", "Emplois perdus", "Revenu des ménages perdu", "Production perdue"},
    .figure_kept = {"Heures préservées", "Emplois préservés", "Revenu des ménages préservé", "Production préservée"},
    .figure_what = {"heures de travail", "emplois", "revenu des ménages", "production"},
    .figure_title = {"Heures de travail", "Emplois", "Revenu des ménages", "Production"},
    .axes = {"monde", "pays", "secteur", "rang", "sexe", "taille d'entreprise", "contrat"},
    .country_groups = {{{"ROW", "reste du monde"}, {"REU", "reste de l'UE"}}},
    .country_names = &TranslatedCountry::french,
    .codes = french_codes,
    .separator = ", ",
    .separator_of_sentences = " ",
    .full_time_jobs = "emplois à temps plein",
    .million_full_time_jobs = "millions d'emplois à temps plein",
    .job_weeks = "semaines d'emploi",
    .million_job_weeks = "millions de semaines d'emploi",
    .million_money = "millions de {currency}",
    .billion_money = "milliards de {currency}",
    .money_per_job_week = "{currency} par semaine d'emploi",
    .scenario = "scénario",
    .per_cent = "pour cent",
    .points = "points de pourcentage",
    .amount = "quantité",
    .helps_column = "aide dans",
    .best_column = "meilleur dans",
    .levels = "Niveaux",
    .differences = "Différences avec {baseline}",
    .levels_note = "Ce qui est perdu par rapport au même monde sans chocs, sur toute la simulation.",
    .levels_note_range =
        "Ce qui est perdu par rapport au même monde sans chocs, sur toute la simulation : moyenne, et de 5 à 95 % des réplicats.",
    .differences_note = "Ce qui est préservé et se perd dans {baseline} ; au-dessous de 0, la perte est plus grande.",
    .differences_note_range =
        "Ce qui est préservé et se perd dans {baseline} : moyenne et intervalle à 90 % de réplicats appariés ; au-dessous de 0, la perte est plus grande. "
        "Aide : part des réplicats où plus est préservé que là. Meilleur : part où aucun autre scénario ne préserve plus.",
    .interval = "({low} à {high})",
    .equal = "{scenario} et {baseline} sont égaux : aucune clé ne diffère, et aucun chiffre.",
    .equal_but_keys = "{scenario} et {baseline} donnent des chiffres égaux, bien que des clés diffèrent.",
    .by_force = "Comparé de force : {label}",
    .fewer_replicates = "{scenario} a {own} réplicats ; les {replicates} premiers, que tous ont, sont comparés.",
    .cost = "Argent public",
    .cost_note =
        "Ce que l'État verse aux ménages et aux entreprises et pour des biens, moins ce que les entreprises remboursent, avant ce qui revient en impôts, sur toute la simulation.",
    .cost_none = "Aucun argent public n'est versé dans ces scénarios.",
    .cost_paid = "versé",
    .cost_more = "plus que dans {baseline}",
    .cost_rate = "par semaine d'emploi préservée",
    .cost_no_jobs = "aucun emploi préservé",
    .cost_not_in_all = "pas dans tous les réplicats",
    .keys = "Ce qui diffère entre les scénarios, clé par clé, toutes les valeurs par défaut écrites",
    .key = "clé",
    .not_there = "absente",
    .group_levels = "Pertes par {axis}, pour cent, toute la simulation",
    .levels_by = "Niveaux : {what} par {axis}, pour cent",
    .differences_by = "Différences avec {baseline} : {what} par {axis}, points de pourcentage",

    .days_title = "{what} du monde, jour après jour",
    .days_text = "{scenario} : au plus bas le {date} avec {worst}, le dernier jour {last}.",
    .days_unit = "pour cent d'un jour sans chocs",
    .days_caption = "{what} du monde par jour ; 100 est un jour sans chocs.",
    .days_band = " La ligne est la moyenne des réplicats, la bande va de 5 à 95 % d'entre eux.",
    .days_unknown = "{scenario} : son fichier ne le dit pas par jour.",
    .bars_title = "{what} par pays",
    .bars_text = "Barres, une par pays et scénario ; le tableau contient les mêmes chiffres.",
    .bars_unit = "pour cent",
    .bars_caption = "{what}, pour cent, toute la simulation.",
    .bars_range = " Les traits fins vont de 5 à 95 % des réplicats.",
    .only_largest =
        " Sont dessinés les {count} pays sur {all} qui perdent ou gagnent le plus dans le premier scénario ; le tableau les a tous.",
    .heat_caption =
        "{what} dans {scenario}, pour cent de chaque case, toute la simulation. Plus foncé : plus de pertes. En italique, avec un moins : gain. Vide : pas de travail.",
    .heat_ensemble =
        "Ce sont des ensembles, dont les fichiers n'ont pas les pays par secteur ; cette partie est donc omise. Une simulation seule (tierwave run) les a.",
    .heat_largest =
        " Sont montrés les {countries} pays et {sectors} secteurs qui perdent le plus, sur {all_countries} et {all_sectors}.",
    .heat_unknown = "{scenario} : son fichier ne le dit pas par pays et secteur.",
    .heat_corner = "pays",
    .map_title = "{what} par pays, {scenario}",
    .map_text = "Carte du monde ; le tableau contient les mêmes chiffres.",
    .map_caption = "{what} dans {scenario}, pour cent, toute la simulation. Hachuré : hors de l'économie.",
    .map_groups = "Les pays d'une même région ont le chiffre de celle-ci : {countries}.",
    .map_missing = "Absents de la carte, car trop petits ou n'étant pas un pays : {countries}.",
    .map_none = "Pas de carte : moins de deux pays de l'économie y figurent.",
    .map_no_figure = "pas de chiffre",
    .map_gain = "gain",
    .map_class = "{low} à {high}",

    .effects_title = "{what} : d'où elles viennent",
    .effects_text =
        "Barres dont chacune commence où finit celle du dessus, jusqu'à la perte entière ; le tableau contient les mêmes chiffres.",
    .effects_caption =
        "{what}, points de pourcentage de la référence mondiale, toute la simulation. Direct : fermetures et baisse de la demande finale de l'entreprise elle-même. "
        "Chaîne : ce qu'ajoutent les commandes et les intrants manquants, par rang de l'entreprise qui perd. Revenu : ce qu'ajoute le revenu perdu par les ménages. "
        "Au-dessous de 0 : gain.",
    .effects_tiers =
        "{what}, points de pourcentage de la référence mondiale, toute la simulation, par rang de l'entreprise qui perd ; pertes directes et pertes de la chaîne ne "
        "sont pas distinguées.",
    .effects_how =
        "Pour distinguer les pertes directes de celles de la chaîne, simuler de nouveau : tierwave run SCENARIO --decompose.",
    .effects_how_ensemble =
        "Le fichier d'un ensemble ne distingue pas les pertes directes de celles de la chaîne ; une simulation seule le fait : tierwave run SCENARIO --decompose.",
    .effects_unknown = "{scenario} : le fichier ne les distingue pas.",
    .effect_direct = "direct",
    .effect_chain = "chaîne, rang {tier}",
    .effect_income = "revenu",
    .effect_tier = "rang {tier}",
    .effect_all = "en tout",
    .effects_table = "Niveaux : {what} selon leur origine, points de pourcentage de la référence mondiale",
    .effects_part = "part",

    .moves_title = "{what} dans {scenario}, par clé",
    .moves_text = "Barres des deux côtés de la moyenne ; le tableau contient les mêmes chiffres.",
    .moves_unit = "points, de la moyenne",
    .moves_caption = "{what} dans {scenario} : écart à la moyenne de {mean} pour cent, {runs}.",
    .moves_caption_kept =
        "{what} dans {scenario}, par rapport à {baseline} : écart à la moyenne de {mean} points de pourcentage, {runs}.",
    .moves_source =
        "Pour chaque clé, la moyenne du tiers des simulations où elle est la plus basse et du tiers où elle est la plus haute, toutes les autres clés variant comme toujours : "
        "tranches (Saltelli et al. 2008) dessinées en tornade (Eschenbach 1992). Un déplacement dont l'intervalle à 90 % (Welch 1947) contient 0 ne se distingue pas du hasard.",
    .moves_largest = "Sont dessinées les {count} clés sur {all} qui la déplacent le plus ; le tableau les a toutes.",
    .lowest_third = "tiers bas",
    .highest_third = "tiers haut",
    .shift = "déplacement",
    .moves_none =
        "Ce sont des simulations seules, qui ne disent pas de combien une clé les déplace. Un ensemble qui tire des clés au sort le dit (tierwave ensemble), et un balayage "
        "aussi : tierwave report ... --sweep FILE.",
    .moves_few = "{runs} : trop peu pour dire quelle clé déplace le chiffre, il en faut {fewest}.",
    .moves_how = "L'ensemble ne tire au sort aucune clé de son scénario.",
    .of_replicates = "{runs} réplicats",
    .of_sweep = "{runs} échantillons du balayage {file}",
    .sweep_differs =
        "Le balayage est celui de {scenario}, qui diffère de {baseline} par {keys} ; lire ses déplacements, non son niveau.",

    .tier_note =
        "Le rang 0 vend aux utilisateurs finals, le rang 1 aux entreprises du rang 0, et ainsi de suite ; le dernier contient tout ce qui est au-delà.",
    .as_written = "Le programme et les scénarios les écrivent en anglais.",
    .no_warnings = "Les simulations n'en ont donné aucun.",
    .warnings_note =
        "Un avertissement signifie qu'un chiffre dépend d'un seul choix, ou de ce que le modèle ne peut savoir.",
    .sources_note =
        "Clés pour lesquelles le scénario nomme une source. Toutes les autres ont leur valeur par défaut, dont `tierwave explain` dit la source.",
    .sourced_key = "clé",
    .value = "valeur",
    .source = "source",
    .data_source = "Économie",
    .notes_of_run = "Supposé par le programme faute de données :",
    .no_sources = "Les scénarios ne nomment pas de sources propres.",
    .in_scenarios = "dans",
    .in_all = "tous",
    .what_is_not_told =
        {
            "Ce n'est pas une prévision. La page dit ce qui s'ensuit dans le modèle quand les chocs d'un scénario frappent l'économie d'une année.",
            "Prix, salaires et taux de change sont constants. Les entreprises font le minimum de ce que permettent travail, intrants et commandes.",
            "L'argent public est ce que l'État verse. Ce qui revient en impôts, et ce qui se paie plus tard par l'impôt ou la dette, n'est pas compté.",
            "Les entreprises sont tirées de tableaux par pays et secteur. Aucune entreprise du modèle n'est une entreprise du monde.",
            "Un pays ou un secteur est une seule moyenne : ce que supporte une région, une ville ou un ménage n'est pas dit.",
            "L'intervalle d'un ensemble contient ce que le scénario tire au sort. Les erreurs des données et du modèle s'y ajoutent.",
            "Une différence entre deux scénarios est l'effet de ce qui diffère dans leurs clés, et de rien d'autre au monde.",
        },
    .validation =
        "Comparé à ce qui est publié (tests/validation dans les sources) : les heures perdues dans le monde en 2020 sont de 9.0 pour cent dans le modèle et de 8.8 publiées, mais "
        "la force des fermetures a été ajustée à cette année ; son premier trimestre est de 6.6 dans le modèle et d'environ 5 publié. Bien moins voyage entre pays que publié : "
        "0.6 pour cent de la baisse de 18 pays vient de l'étranger, où l'on a trouvé environ un quart.",
    .again_note =
        "Chaque fichier de résultats contient son scénario tel qu'il a été simulé, avec toutes les valeurs par défaut et ce que la ligne de commande a changé : attribut "
        "scenario_resolved de `tierwave inspect FILE --json`. Enregistré sous le nom ci-dessous, dans le dossier du scénario dont il vient, il donne les mêmes chiffres avec "
        "le même programme et les mêmes données.",
    .again_caption = "Ce que les fichiers de résultats disent de leur origine",
    .again_file = "fichier de résultats",
    .again_program = "programme",
    .again_seed = "graine, précision",
    .again_scenario = "SHA-256 du scénario",
    .again_network = "entreprises, liens",
    .again_inputs = "SHA-256 des fichiers lus",
    .again_libraries = "bibliothèques",
};

}  // namespace tierwave::report
