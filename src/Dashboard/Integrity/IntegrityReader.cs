using CchcLive.Dashboard.Text;
using CchcLive.Grains.Corrections;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Integrity;

/// <summary>Makes of findings and corrections what their reader may see.</summary>
internal sealed class IntegrityReader(OrgRegistry registry, PersonNames names)
{
    /// <summary>A finding.</summary>
    public FindingView View(FindingLine line, HttpContext http, Times times)
    {
        var on = times.DateOf(line.ToldAt);
        return new FindingView(line, NameOf(line.Unit), names.Of(http, line.Unit, line.By, on), names.Of(http, line.Unit, line.ApprovedBy, on), http.MayName(line.Unit.Length == 0 ? null : line.Unit), times);
    }

    /// <summary>A correction.</summary>
    public CorrectionView View(Correction correction, HttpContext http, Times times)
    {
        var (unit, proposal, decision) = (correction.Proposal.Unit, correction.Proposal, correction.Decision);
        return new CorrectionView(
            correction, NameOf(unit), names.Of(http, unit, proposal.By, times.DateOf(proposal.At.UtcTicks)), decision is null ? null : names.Of(http, unit, decision.By, times.DateOf(decision.At.UtcTicks)),
            http.MayName(unit.Length == 0 ? null : unit), times);
    }

    /// <summary>The name of a unit.</summary>
    public string NameOf(string unit) => unit.Length == 0 ? Texts.KeyNone : registry.Current.Org.NameOf(unit, registry.TreeOf(unit).Date);
}
