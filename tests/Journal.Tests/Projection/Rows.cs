using CchcLive.Journal.Projection;

namespace CchcLive.Journal.Tests.Projection;

/// <summary>Rows of the table <c>dossiers</c>.</summary>
internal static class Rows
{
    public static readonly DateTimeOffset Noon = new(2025, 3, 12, 12, 0, 0, TimeSpan.FromHours(7));

    /// <summary>A row with a value in every column, each another.</summary>
    public static DossierRow Full(string code) => new()
    {
        Code = code, Shard = 7, Source = "mot-cua", State = "ended", Procedure = "1.000656", Field = "hộ tịch", ChannelIn = "online", ChannelOut = "post",
        ReceivingUnit = "u-1", HandlingUnit = "u-2", TerritoryUnit = "u-3", Officer = "cb-1", Step = "b-1", Calendar = "vn-hanh-chinh",
        StepDueAt = At(1), SubmittedAt = At(2), ReceivedAt = At(3), RejectedAt = At(4), DueAtReceipt = At(5), DueLawful = At(6), DuePromised = At(7), DueOrigin = "computed",
        LateFrom = At(8), LateFromInstant = At(9), ClockHeld = true, WaitsForApplicant = true, WaitsForPayment = true, Supplements = 2, SupplementAskedLate = true,
        EndedAt = At(10), EndKind = "completed", ReturnedAt = At(11), Reopened = 3, Reminders = 4, Apology = "complete", ApologyAt = At(12), ExplainedAt = At(13),
        Verdict = "justified", IsRated = true, Suspicions = ["received-twice", "due-before-receipt"], Events = 9, LastEventAt = At(14),
    };

    /// <summary>A row with as little as a row can have.</summary>
    public static DossierRow Bare(string code, string state = "orphan") => new()
    {
        Code = code, Shard = 0, Source = "mot-cua", State = state, Calendar = "all-days@Asia/Ho_Chi_Minh", DueOrigin = "unknown", Apology = "none", Verdict = "not-reviewed",
    };

    public static DossierTablePosition Position(long seq, string fold = "1:a", string stream = "shard/7") => new(stream, seq, fold);

    private static long At(int minute) => Noon.AddMinutes(minute).UtcTicks;
}
