using System.Xml.Linq;
using CchcLive.Journal;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CchcLive.Ingest.Http.Access.Sessions;

/// <summary>
/// The keys by which session cookies and forms are sealed, in the journal's database: sessions outlive a restart, and are good at every process that serves the same
/// data. Who can read that database can read what the sessions show as well.
/// </summary>
internal sealed class SessionKeys(IJournalStore store) : IXmlRepository
{
    private const string Prefix = "session-key/";

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. store.Meta.AllAsync().GetAwaiter().GetResult().Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(pair => XElement.Parse(pair.Value))];

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) =>
        store.Meta.GetOrAddAsync(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
