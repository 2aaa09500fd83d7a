namespace CchcLive.Domain.Catalogues;

/// <summary>The catalogues. Their names in addresses and files: <see cref="CatalogueKinds"/>.</summary>
public enum CatalogueKind
{
    /// <summary>Why a dossier is late (D§1 row 7).</summary>
    Causes,

    /// <summary>Explanations that say nothing (D§1 row 5).</summary>
    GenericPhrases,

    /// <summary>Procedures whose name the public must not see beside a dossier (D§7.2).</summary>
    SensitiveProcedures,

    /// <summary>What the directives demand, in numbers (D§1 row 58).</summary>
    Targets,

    /// <summary>Who the officers are that data know by an internal id only.</summary>
    Officers,

    /// <summary>What an area publishes each month, when, and how.</summary>
    PublicationRules,

    /// <summary>What is watched, and from when on somebody is told.</summary>
    AlertRules,

    /// <summary>Figures that no event tells, entered with their document.</summary>
    Figures,
}
