using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Tests.Simulation;

public class SimulatedEventTests
{
    private static IEnumerable<DossierEvent> All => Districts.History.Concat(Districts.Fortnight);

    [Fact]
    public void Every_event_keeps_the_contract()
    {
        foreach (var e in All)
        {
            var verb = EventContract.Verbs[e.Verb];
            Assert.All(verb.Required, field => Assert.True(e.Fields.TryGet(field, out _), $"{verb.Name} lacks {field}"));
            foreach (var value in e.Fields)
            {
                Assert.True(verb.Takes(value.Id), $"{verb.Name} does not take {value.Id}");
                var allowed = EventContract.Fields[value.Id].Allowed;
                Assert.True(allowed.Count == 0 || allowed.Contains(value.Text!), $"{value.Id} may not be {value.Text}");
            }
        }
    }

    [Fact]
    public void Every_event_says_that_it_is_simulated_and_has_an_identity_of_its_own()
    {
        Assert.All(All, e =>
        {
            Assert.StartsWith("mo-phong-bt-", e.Source, StringComparison.Ordinal);
            Assert.Matches("^H29\\.MP-[0-9]{6}-[0-9]{6}$", e.Code);
            Assert.Equal(DossierCode.Normalise(e.Code), e.Code);
        });
        Assert.Equal(All.Count(), All.Select(e => e.Id).ToHashSet(StringComparer.Ordinal).Count);
    }

    [Fact]
    public void Units_are_those_of_the_chart_and_officers_are_nobody()
    {
        var day = DateOnly.FromDateTime(Districts.Start.DateTime);
        var units = Districts.Chart.ChildrenOf("quan-binh-tan", day).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        FieldId[] unitFields =
        [
            FieldId.UnitId, FieldId.ReceivingUnitId, FieldId.HandlingUnitId, FieldId.ReturningUnitId, FieldId.TerritoryUnitId,
            FieldId.FromUnitId, FieldId.ToUnitId, FieldId.ConsultedUnitId,
        ];
        FieldId[] personFields = [FieldId.OfficerId, FieldId.SignerId, FieldId.ByHead, FieldId.By, FieldId.ApprovedBy];
        Assert.All(All, e =>
        {
            Assert.All(unitFields.Select(e.Fields.Text).OfType<string>(), unit => Assert.Contains(unit, units));
            Assert.All(personFields.Select(e.Fields.Text).OfType<string>(), person => Assert.Matches("^cb-[0-9]{3}$", person));
        });
    }

    [Fact]
    public void Every_unit_of_the_district_has_work_on_its_desk_at_the_start()
    {
        var handling = Districts.History.Where(e => e.Verb == Verb.Received).Select(e => e.Fields.Text(FieldId.HandlingUnitId)).ToHashSet(StringComparer.Ordinal);
        var day = DateOnly.FromDateTime(Districts.Start.DateTime);
        Assert.All(Districts.Chart.ChildrenOf("quan-binh-tan", day), unit => Assert.Contains(unit.Id, handling));
    }
}
