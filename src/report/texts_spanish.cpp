#include <array>

#include "report/texts.hpp"

namespace tierwave::report {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 26> spanish_codes{{
    {"agriculture", "agricultura"},
    {"mining", "minería"},
    {"food", "alimentación"},
    {"textiles", "textil"},
    {"leather", "cuero"},
    {"wood_paper", "madera, papel"},
    {"chemicals", "química"},
    {"metals_machinery", "metales, maquinaria"},
    {"electronics", "electrónica"},
    {"vehicles", "vehículos"},
    {"utilities", "energía, agua"},
    {"construction", "construcción"},
    {"trade", "comercio"},
    {"hospitality", "hostelería"},
    {"transport", "transporte"},
    {"business_services", "servicios a empresas"},
    {"public_services", "servicios públicos"},
    {"other_services", "otros servicios"},
    {"women", "mujeres"},
    {"men", "hombres"},
    {"not_known", "no se sabe"},
    {"permanent", "indefinido"},
    {"temporary", "temporal"},
    {"informal", "informal"},
    {"home_based", "a domicilio"},
    {"migrant", "migrante"},
}};

}  // namespace

const Texts spanish{
    .language = "es",
    .name = "español",

    .title_one = "El trabajo en el escenario {scenario}",
    .title_several = "{count} escenarios comparados con {baseline}",
    .about = "{days} días desde el {start}, un mundo de {jobs}",
    .about_replicates = ", {replicates} réplicas de cada escenario",
    .jobs_of_world = "{count} empleos",
    .million_jobs = "{count} millones de empleos",
    .no_jobs = "ningún empleo",
    .scenarios = "Los escenarios, uno junto a otro",
    .work_over_time = "El trabajo a lo largo del tiempo",
    .by_country = "Por país",
    .where_from = "De dónde vienen las pérdidas",
    .heat_map = "País y sector",
    .who_bears_it = "Quién las soporta",
    .what_moves_it = "Qué hace variar las cifras",
    .warnings = "Advertencias de las simulaciones",
    .assumptions = "Supuestos y sus fuentes",
    .limits = "Lo que esta página no puede decir",
    .again = "Cómo hacerla de nuevo",

    .loses =
        "En {scenario}, el mundo pierde el {share} por ciento ({what}) en {days} días desde el {start}, tanto como {amount}{range}.",
    .gains =
        "En {scenario}, el mundo gana el {share} por ciento ({what}) en {days} días desde el {start}, tanto como {amount}{range}.",
    .neither_loses = "En {scenario}, el mundo no pierde ni gana nada ({what}) en {days} días desde el {start}.",
    .range_of_shares = " (del 5 al 95 % de {replicates} réplicas: de {low} a {high} por ciento)",
    .hit_most = "Los más afectados: {countries}{sectors}.",
    .nobody_hit = "Ningún país y ningún sector pierde ({what}).",
    .hit_entry = "{name} con {share} por ciento",
    .of_sectors = "; de los sectores, {sectors}",
    .no_axes = "El escenario no se conoce por país ni por sector.",
    .helps =
        "{best} es el que más conserva ({what}): {points} puntos porcentuales más que {baseline}{range}{helps}{cost}{others}.",
    .harms =
        "Ninguno conserva más ({what}) que {baseline}: {best} es el que más se acerca y pierde {points} puntos porcentuales más{range}{helps}{others}.",
    .not_sure =
        "No es seguro que {best} conserve más ({what}) que {baseline}: la diferencia es de {points} puntos porcentuales y su intervalo contiene el 0{range}{helps}{others}.",
    .no_difference = "{best} y {baseline} pierden lo mismo ({what}){others}.",
    .same_figures = "Todos los escenarios dan las mismas cifras que {baseline}.",
    .range_of_points = " (del 5 al 95 %: de {low} a {high})",
    .helps_share = ", y conserva más en el {helps} por ciento de las réplicas",
    .cost_of = ", por {cost} {unit} conservada de dinero público",
    .others_keep = "; también se conserva más en {names}",
    .others_lose = "; se pierde más en {names}",
    .others_not_sure = "; no es seguro en {names}",
    .others_even = "; nada cambia en {names}",
    .other_entry = "{name} ({points})",
    .and_more = "{count} más",
    .caveat_ensemble =
        "El intervalo contiene lo que {replicates} réplicas sortearon, y nada más de lo que puede estar mal en el modelo o en sus datos{warnings}{force}.",
    .caveat_run =
        "No hay intervalo, pues cada escenario se simuló una vez: un conjunto diría cuánto varían las cifras con lo que nadie ha medido{warnings}{force}.",
    .caveat_warnings = "; las simulaciones dieron {count} advertencias, que figuran abajo",
    .caveat_warning = "; las simulaciones dieron una advertencia, que figura abajo",
    .caveat_force = "; los escenarios no corresponden entre sí y se compararon a la fuerza",

    .figure_lost = {"Horas perdidas", "Empleos perdidos", "Ingreso de los hogares perdido", "Producción perdida"},
    .figure_kept = {"Horas conservadas", "Empleos conservados", "Ingreso de los hogares conservado",
                    "Producción conservada"},
    .figure_what = {"horas de trabajo", "empleos", "ingreso de los hogares", "producción"},
    .figure_title = {"Horas de trabajo", "Empleos", "Ingreso de los hogares", "Producción"},
    .axes = {"mundo", "país", "sector", "nivel", "sexo", "tamaño de empresa", "contrato"},
    .country_groups = {{{"ROW", "resto del mundo"}, {"REU", "resto de la UE"}}},
    .country_names = &TranslatedCountry::spanish,
    .codes = spanish_codes,
    .separator = ", ",
    .separator_of_sentences = " ",
    .full_time_jobs = "empleos a tiempo completo",
    .million_full_time_jobs = "millones de empleos a tiempo completo",
    .job_weeks = "semanas de empleo",
    .million_job_weeks = "millones de semanas de empleo",
    .million_money = "millones de {currency}",
    .billion_money = "miles de millones de {currency}",
    .money_per_job_week = "{currency} por semana de empleo",
    .scenario = "escenario",
    .per_cent = "por ciento",
    .points = "puntos porcentuales",
    .amount = "cantidad",
    .helps_column = "ayuda en",
    .best_column = "mejor en",
    .levels = "Valores",
    .differences = "Diferencias con {baseline}",
    .levels_note = "Lo que se pierde frente al mismo mundo sin choques, en toda la simulación.",
    .levels_note_range =
        "Lo que se pierde frente al mismo mundo sin choques, en toda la simulación: media, y del 5 al 95 % de las réplicas.",
    .differences_note = "Lo que se conserva y en {baseline} se pierde; por debajo de 0 se pierde más.",
    .differences_note_range =
        "Lo que se conserva y en {baseline} se pierde: media e intervalo del 90 % de réplicas apareadas; por debajo de 0 se pierde más. Ayuda: parte de las "
        "réplicas en que se conserva más que allí. Mejor: parte en que ningún otro escenario conserva más.",
    .interval = "({low} a {high})",
    .equal = "{scenario} y {baseline} son iguales: ninguna clave difiere, y ninguna cifra.",
    .equal_but_keys = "{scenario} y {baseline} dan cifras iguales, aunque difieren claves.",
    .by_force = "Comparado a la fuerza: {label}",
    .fewer_replicates = "{scenario} tiene {own} réplicas; se comparan las {replicates} primeras, que todos tienen.",
    .cost = "Dinero público",
    .cost_note =
        "Lo que el Estado paga a hogares y empresas y por bienes, menos lo que las empresas devuelven, antes de lo que vuelve en impuestos, en toda la simulación.",
    .cost_none = "En ninguno de los escenarios se paga dinero público.",
    .cost_paid = "pagado",
    .cost_more = "más que en {baseline}",
    .cost_rate = "por semana de empleo conservada",
    .cost_no_jobs = "ningún empleo conservado",
    .cost_not_in_all = "no en todas las réplicas",
    .keys = "En qué difieren los escenarios, clave por clave, con todos los valores por defecto escritos",
    .key = "clave",
    .not_there = "no está",
    .group_levels = "Pérdidas por {axis}, por ciento, toda la simulación",
    .levels_by = "Valores: {what} por {axis}, por ciento",
    .differences_by = "Diferencias con {baseline}: {what} por {axis}, puntos porcentuales",

    .days_title = "{what} del mundo, día a día",
    .days_text = "{scenario}: mínimo el {date} con {worst}, el último día {last}.",
    .days_unit = "por ciento de un día sin choques",
    .days_caption = "{what} del mundo por día; 100 es un día sin choques.",
    .days_band = " La línea es la media de las réplicas, la banda va del 5 al 95 % de ellas.",
    .days_unknown = "{scenario}: su fichero no lo dice por día.",
    .bars_title = "{what} por país",
    .bars_text = "Barras, una por país y escenario; la tabla tiene las mismas cifras.",
    .bars_unit = "por ciento",
    .bars_caption = "{what}, por ciento, toda la simulación.",
    .bars_range = " Las líneas finas van del 5 al 95 % de las réplicas.",
    .only_largest =
        " Se dibujan los {count} países de {all} que más pierden o ganan en el primer escenario; la tabla los tiene todos.",
    .heat_caption =
        "{what} en {scenario}, por ciento de cada celda, toda la simulación. Más oscuro: se pierde más. En cursiva, con un menos: ganancia. Vacío: allí no hay trabajo.",
    .heat_ensemble =
        "Son conjuntos, cuyos ficheros no tienen los países por sector, así que esta parte se omite. Una simulación sola (tierwave run) los tiene.",
    .heat_largest =
        " Se muestran los {countries} países y {sectors} sectores que más pierden, de {all_countries} y {all_sectors}.",
    .heat_unknown = "{scenario}: su fichero no lo dice por país y sector.",
    .heat_corner = "país",
    .map_title = "{what} por país, {scenario}",
    .map_text = "Mapa del mundo; la tabla tiene las mismas cifras.",
    .map_caption = "{what} en {scenario}, por ciento, toda la simulación. Rayado: no está en la economía.",
    .map_groups = "Los países de una misma región tienen la cifra de esta: {countries}.",
    .map_missing = "No están en el mapa, por ser demasiado pequeños o no ser un país: {countries}.",
    .map_none = "Sin mapa: hay en él menos de dos países de la economía.",
    .map_no_figure = "sin cifra",
    .map_gain = "ganancia",
    .map_class = "{low} a {high}",

    .effects_title = "{what}: de dónde vienen",
    .effects_text =
        "Barras, cada una empieza donde acaba la de arriba, hasta la pérdida entera; la tabla tiene las mismas cifras.",
    .effects_caption =
        "{what}, puntos porcentuales de la referencia mundial, toda la simulación. Directo: cierres y caída de la demanda final de la propia empresa. Cadena: lo que "
        "añaden los pedidos y los insumos que faltan, por nivel de la empresa que pierde. Ingreso: lo que añade el ingreso perdido por los hogares. Por debajo de 0: "
        "ganancia.",
    .effects_tiers =
        "{what}, puntos porcentuales de la referencia mundial, toda la simulación, por nivel de la empresa que pierde; las pérdidas directas y las de la cadena no se "
        "distinguen.",
    .effects_how =
        "Para distinguir las pérdidas directas de las de la cadena, simular de nuevo: tierwave run SCENARIO --decompose.",
    .effects_how_ensemble =
        "El fichero de un conjunto no distingue las pérdidas directas de las de la cadena; una simulación sola sí: tierwave run SCENARIO --decompose.",
    .effects_unknown = "{scenario}: el fichero no las distingue.",
    .effect_direct = "directo",
    .effect_chain = "cadena, nivel {tier}",
    .effect_income = "ingreso",
    .effect_tier = "nivel {tier}",
    .effect_all = "en total",
    .effects_table = "Valores: {what} según su origen, puntos porcentuales de la referencia mundial",
    .effects_part = "parte",

    .moves_title = "{what} en {scenario}, por clave",
    .moves_text = "Barras a ambos lados de la media; la tabla tiene las mismas cifras.",
    .moves_unit = "puntos, de la media",
    .moves_caption = "{what} en {scenario}: distancia a su media de {mean} por ciento, {runs}.",
    .moves_caption_kept =
        "{what} en {scenario}, frente a {baseline}: distancia a su media de {mean} puntos porcentuales, {runs}.",
    .moves_source =
        "De cada clave, la media del tercio de las simulaciones en que es más baja y del tercio en que es más alta, con todas las demás claves variando como siempre: rebanadas "
        "(Saltelli et al. 2008) dibujadas como tornado (Eschenbach 1992). Un cambio cuyo intervalo del 90 % (Welch 1947) contiene el 0 no se distingue del azar.",
    .moves_largest = "Se dibujan las {count} claves de {all} que más la cambian; la tabla las tiene todas.",
    .lowest_third = "tercio bajo",
    .highest_third = "tercio alto",
    .shift = "cambio",
    .moves_none =
        "Son simulaciones solas, que no dicen cuánto las cambia una clave. Lo dice un conjunto que sortea claves (tierwave ensemble), y también un barrido: tierwave report "
        "... --sweep FILE.",
    .moves_few = "{runs}: demasiado pocas para decir qué clave cambia la cifra, hacen falta {fewest}.",
    .moves_how = "El conjunto no sortea ninguna clave de su escenario.",
    .of_replicates = "{runs} réplicas",
    .of_sweep = "{runs} muestras del barrido {file}",
    .sweep_differs =
        "El barrido es de {scenario}, que difiere de {baseline} en {keys}; léanse sus cambios, no su valor.",

    .tier_note =
        "El nivel 0 vende a usuarios finales, el nivel 1 a empresas del nivel 0, y así sucesivamente; el último contiene todo lo que queda más allá.",
    .as_written = "El programa y los escenarios las escriben en inglés.",
    .no_warnings = "Las simulaciones no dieron ninguna.",
    .warnings_note =
        "Una advertencia significa que una cifra depende de una sola elección, o de lo que el modelo no puede saber.",
    .sources_note =
        "Claves para las que el escenario nombra una fuente. Todas las demás tienen su valor por defecto, cuya fuente dice `tierwave explain`.",
    .sourced_key = "clave",
    .value = "valor",
    .source = "fuente",
    .data_source = "Economía",
    .notes_of_run = "Supuesto por el programa a falta de datos:",
    .no_sources = "Los escenarios no nombran fuentes propias.",
    .in_scenarios = "en",
    .in_all = "todos",
    .what_is_not_told =
        {
            "No es un pronóstico. Dice lo que se sigue en el modelo cuando los choques de un escenario caen sobre la economía de un año.",
            "Precios, salarios y tipos de cambio son constantes. Las empresas hacen el mínimo de lo que permiten trabajo, insumos y pedidos.",
            "El dinero público es lo que el Estado paga. No se cuenta lo que vuelve en impuestos, ni lo que se paga después con impuestos o deuda.",
            "Las empresas se sortean de tablas por país y sector. Ninguna empresa del modelo es una empresa del mundo.",
            "Un país o un sector es una sola media: no se dice lo que soporta una región, una ciudad o un hogar.",
            "El intervalo de un conjunto contiene lo que el escenario sortea. Los errores de los datos y del modelo quedan aparte.",
            "Una diferencia entre dos escenarios es el efecto de lo que difiere en sus claves, y de nada más en el mundo.",
        },
    .validation =
        "Comparado con lo publicado (tests/validation en las fuentes): las horas perdidas en el mundo en 2020 son el 9.0 por ciento en el modelo y el 8.8 publicado, pero la "
        "fuerza de los cierres se ajustó a ese año; su primer trimestre es 6.6 en el modelo y cerca de 5 publicado. Mucho menos viaja entre países que lo publicado: el 0.6 por "
        "ciento de la caída de 18 países viene del extranjero, donde se halló cerca de un cuarto.",
    .again_note =
        "Cada fichero de resultados contiene su escenario tal como se simuló, con todos los valores por defecto y lo que cambió la línea de órdenes: atributo "
        "scenario_resolved de `tierwave inspect FILE --json`. Guardado con el nombre de abajo, en la carpeta del escenario del que viene, da las mismas cifras con el mismo "
        "programa y los mismos datos.",
    .again_caption = "Lo que los ficheros de resultados dicen de su origen",
    .again_file = "fichero de resultados",
    .again_program = "programa",
    .again_seed = "semilla, precisión",
    .again_scenario = "SHA-256 del escenario",
    .again_network = "empresas, enlaces",
    .again_inputs = "SHA-256 de los ficheros leídos",
    .again_libraries = "bibliotecas",
};

}  // namespace tierwave::report
