using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>The list of individuals: each for the steps that he or she was late in. What is left out, by decision or for want of a name, is counted (D§7.2).</summary>
internal sealed class PersonTable
{
    public PersonTable(IEnumerable<CutOffStep> steps, PublicationPlan plan, IReadOnlyDictionary<string, string> unitNames, IndividualsRule right)
    {
        var all = steps.ToList();
        var named = all.Where(step => step.Verdict != Verdict.Justified).Select(step => (Step: step, Officer: plan.Catalogues.OfficerOf(step.Officer, plan.Period.To))).ToList();
        var order = plan.Units.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        Lines =
        [
            .. from person in named.Where(one => one.Officer is not null).GroupBy(one => (Officer: one.Officer!, one.Step.Unit))
                   .OrderBy(person => order[person.Key.Unit]).ThenBy(person => person.Key.Officer.Name, StringComparer.Ordinal).ThenBy(person => person.Key.Officer.Id, StringComparer.Ordinal)
               select new IndividualLine
               {
                   OfficerName = person.Key.Officer.Name,
                   Position = person.Key.Officer.Position,
                   UnitId = person.Key.Unit,
                   UnitName = unitNames[person.Key.Unit],
                   StepsLate = person.Count(),
                   WorkingDaysLate = person.Sum(one => one.Step.WorkingDaysLate),
                   Verdict = person.Any(one => one.Step.Verdict == Verdict.NotJustified) ? Verdict.NotJustified : Verdict.NotReviewed,
               },
        ];
        Basis = new IndividualsBasis
        {
            LegalBasis = right.LegalBasis,
            Decision = right.Decision,
            NoticeOn = right.NoticeOn,
            ReplyDays = right.ReplyDays,
            StepsJustified = all.Count - named.Count,
            StepsUnnamed = named.Count(one => one.Officer is null),
        };
    }

    public IReadOnlyList<IndividualLine> Lines { get; }

    public IndividualsBasis Basis { get; }
}
