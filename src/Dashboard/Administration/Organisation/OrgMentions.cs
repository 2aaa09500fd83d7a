using CchcLive.Dashboard.Access;
using CchcLive.Dashboard.Administration.Catalogues;
using CchcLive.Dashboard.Keys;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;

namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>Finds what names a unit: accounts, keys, screens, rules of publication, targets.</summary>
internal sealed class OrgMentions(AccessRegistry access, ScreenRegistry screens, CatalogueRegistry catalogues, TimeProvider clock)
{
    /// <summary>All that name a unit and still hold on a day.</summary>
    public async Task<IReadOnlyList<OrgMention>> OfAsync(string unit, DateOnly on)
    {
        var accounts = access.Current.Accounts.Where(account => !account.IsDisabled && account.Grants.Any(grant => grant.Place == unit && !(grant.Until < on)))
            .Select(account => new OrgMention(Texts.MentionAccount, account.DisplayName == account.Name ? account.Name : $"{account.DisplayName} ({account.Name})", AccountPages.UrlOf(account.Name)));
        var keys = access.Current.Secrets(SecretKind.IngestKey).Where(key => key.RevokedAt is null && !(key.Until <= clock.GetUtcNow()) && key.Places.Contains(unit, StringComparer.Ordinal))
            .Select(key => new OrgMention(Texts.MentionKey, $"{key.Name} ({key.Source})", KeyPages.Address));
        var walls = (await screens.ListAsync()).Where(screen => (screen.Seen?.Area ?? screen.Named?.Area) == unit)
            .Select(screen => new OrgMention(Texts.MentionScreen, screen.Named?.Name ?? Texts.MentionUnnamed, "/screens"));
        var rules = catalogues.Current.PublicationRules.Where(rule => rule.Area == unit && !(rule.Until < on))
            .Select(rule => new OrgMention(Texts.MentionRule, OrgWords.Days(((ICatalogueItem)rule).Validity), CataloguePages.UrlOf(CatalogueKind.PublicationRules)));
        var targets = catalogues.Current.Targets.Where(target => target.Place == unit && !(target.Until < on))
            .Select(target => new OrgMention(Texts.MentionTarget, target.Id, CataloguePages.UrlOf(CatalogueKind.Targets)));
        return [.. accounts, .. keys, .. walls, .. rules, .. targets];
    }
}
