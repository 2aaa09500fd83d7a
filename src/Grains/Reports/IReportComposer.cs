using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>Makes reports of one kind. Registered as a service; that there is one is all that makes the kind known.</summary>
public interface IReportComposer
{
    /// <summary>The kind, as in addresses and streams: <c>mau-06</c>.</summary>
    string Kind { get; }

    /// <summary>What people call it, in Vietnamese.</summary>
    string Name { get; }

    /// <summary>Over which periods it can be made.</summary>
    IReadOnlyList<ReportPeriodKind> Periods { get; }

    /// <summary>Makes a report: the same for the same order and the same state of the journal. It asks for figures by <see cref="ReportOrder.Query"/>, or with the order's period, instant of judgement and instant of knowing.</summary>
    /// <returns>What <see cref="ReportOrder.Document"/> makes of the sections.</returns>
    /// <exception cref="ReportException">It cannot be made; the message says why.</exception>
    Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation);
}
