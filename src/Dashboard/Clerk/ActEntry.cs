using CchcLive.Domain;
using CchcLive.Domain.Publications;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Clerk;

/// <summary>One of a month's forms as it was filled in: so that nothing of it is lost when something is wrong with it.</summary>
/// <param name="Kind">What was wanted; null if no form was sent.</param>
public sealed record ActEntry(PublicationActKind? Kind)
{
    /// <summary>The field for the reason.</summary>
    public const string ReasonField = "reason";

    /// <summary>The field for the name, where there are no accounts.</summary>
    public const string ByField = "by";

    /// <summary>The field by which gaps are confirmed.</summary>
    public const string ConfirmField = "confirm";

    /// <summary>No form was sent.</summary>
    public static ActEntry None { get; } = new((PublicationActKind?)null);

    /// <summary>Why.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who, typed.</summary>
    public string By { get; private init; } = "";

    /// <summary>The draft that the page showed.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>What the page said was missing.</summary>
    public string Gaps { get; private init; } = "";

    /// <summary>True if it was confirmed that something is missing.</summary>
    public bool IsConfirmed { get; private init; }

    /// <summary>What is wrong; null for nothing.</summary>
    public string? Fault { get; private init; }

    /// <summary>The field that it is wrong with; null for the form as a whole.</summary>
    public string? FaultyField { get; private init; }

    /// <summary>Reads a form.</summary>
    public static ActEntry Read(IFormCollection form) => new(KindOf(form["do"].ToString()))
    {
        Reason = form[ReasonField].ToString().Trim(), By = form[ByField].ToString().Trim(), Hash = form["hash"].ToString(), Gaps = form["gaps"].ToString(), IsConfirmed = form[ConfirmField] == "on",
    };

    /// <summary>How a form names what it wants.</summary>
    public static string NameOf(PublicationActKind kind) => Casing.Camel(kind);

    /// <summary>The same with what is wrong.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="field">With which field; null for the form as a whole.</param>
    public ActEntry With(string fault, string? field = null) => this with { Fault = fault, FaultyField = field };

    private static PublicationActKind? KindOf(string name) =>
        Enum.GetValues<PublicationActKind>().Cast<PublicationActKind?>().FirstOrDefault(kind => kind != PublicationActKind.TakenDown && NameOf(kind!.Value) == name);
}
