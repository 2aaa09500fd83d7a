using CchcLive.Domain.Dossiers;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Public.LookUp;

/// <summary>How far a dossier is: all that the public is told of one (TT 01/2018 Đ16.2d). The names are those of texts, <c>Stage_…</c>.</summary>
public enum Stage
{
    /// <summary>No such dossier, not yet received, voided, or merged into another: nobody learns which.</summary>
    Unknown,

    /// <summary>Received; no step of its processing is known.</summary>
    Received,

    /// <summary>In process.</summary>
    InProcess,

    /// <summary>The applicant was asked for more.</summary>
    AwaitingSupplement,

    /// <summary>The applicant has to pay first.</summary>
    AwaitingPayment,

    /// <summary>Decided; the result waits at the desk.</summary>
    Decided,

    /// <summary>The result was handed over.</summary>
    HandedOver,

    /// <summary>Given back without a result: refused, withdrawn, stopped, or closed because the supplement never came.</summary>
    Closed,
}

/// <summary>Reads the stage off a dossier.</summary>
internal static class Stages
{
    /// <summary>The stage of a dossier; of none, null, the same as of one that the public has no business with.</summary>
    public static Stage Of(DossierLine? line) => line switch
    {
        null or { HasHeader: false } or { IsRemoved: true } => Stage.Unknown,
        { ReturnedAt: not 0 } => Stage.HandedOver,
        { End: EndKind.Completed } => Stage.Decided,
        { End: not EndKind.None } => Stage.Closed,
        { Wait: var wait } when wait.HasFlag(WaitKinds.Applicant) => Stage.AwaitingSupplement,
        { Wait: var wait } when wait.HasFlag(WaitKinds.Finance) => Stage.AwaitingPayment,
        { Step: null, Officer: null } => Stage.Received,
        _ => Stage.InProcess,
    };
}
