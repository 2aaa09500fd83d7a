namespace CchcLive.Domain.Organisation;

/// <summary>Units are compared within one level only (D§8.2): a ward with wards, an office with offices.</summary>
public static class UnitLevels
{
    /// <summary>The level of a kind of the org chart; a kind that is not known is a level of its own.</summary>
    public static string Of(string kind) => kind switch
    {
        "ward" or "commune" or "town" or "special-zone" => "commune",
        "agency" or "office" => "office",
        _ => kind,
    };
}
