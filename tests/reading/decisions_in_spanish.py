"""Decisions in Spanish, listed and told: made up."""

from tests.reading.outcomes import (
    APPROVED,
    DENIED,
    MODIFIED,
    Letters,
)

IN_SPANISH: Letters = (
    (
        "Se le informa que la solicitud de su doctor para una "
        "resonancia magnética de la rodilla derecha fue aprobada. "
        "La solicitud de 12 sesiones de acupuntura fue modificada "
        "a 6 sesiones. La rodillera fue negada.",
        (
            ("resonancia magnética de la rodilla derecha", APPROVED),
            ("acupuntura", MODIFIED),
            ("rodillera", DENIED),
        ),
    ),
    (
        "Tratamiento: Terapia física, 8 visitas, hombro izquierdo\n"
        "Decisión: Se aprueba\n"
        "Tratamiento: Inyección de cortisona, hombro izquierdo\n"
        "Decisión: No se aprueba",
        (
            ("Terapia física hombro izquierdo", APPROVED),
            ("Inyección de cortisona hombro izquierdo", DENIED),
        ),
    ),
    (
        "Decisión: NEGADO. Tratamiento: cirugía artroscópica de la "
        "muñeca derecha. Motivo: no se ha intentado la férula.",
        (("cirugía artroscópica de la muñeca derecha", DENIED),),
    ),
    (
        "Lo que pidió su médico: 1) faja lumbar 2) 10 masajes 3) naproxeno 500 mg\n"
        "Lo que decidimos: 1) aprobada 2) negados 3) aprobado",
        (
            ("faja lumbar", APPROVED),
            ("masajes", DENIED),
            ("naproxeno", APPROVED),
        ),
    ),
    (
        "Estimado señor Luna:\n"
        "Su doctora pidió doce sesiones de terapia física y una "
        "faja para la espalda. Se aprobaron ocho sesiones de "
        "terapia física. La faja no se aprobó porque la guía no la "
        "recomienda.",
        (
            ("terapia física", MODIFIED),
            ("faja para la espalda", DENIED),
        ),
    ),
    (
        "Solicitud revisada: bloqueo del nervio occipital, derecho\n"
        "Resolución: NEGADA\n"
        "\n"
        "Solicitud revisada: consulta con neurología\n"
        "Resolución: APROBADA",
        (
            ("bloqueo del nervio occipital derecho", DENIED),
            ("consulta con neurología", APPROVED),
        ),
    ),
    (
        "Determinación: se modifica.\n"
        "Pedido: 12 visitas de quiropráctico para el cuello\n"
        "Autorizado: 6 visitas de quiropráctico para el cuello",
        (("quiropráctico para el cuello", MODIFIED),),
    ),
)
"""Each letter, and what it decides of each treatment."""
