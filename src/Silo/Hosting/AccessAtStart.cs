using CchcLive.Grains.Access;

namespace CchcLive.Silo.Hosting;

/// <summary>
/// Looks, before anything starts, whether the program may listen where it was told to: without an account, whoever reaches it may do
/// everything, so only this machine may reach it.
/// </summary>
internal sealed class AccessAtStart(AccessRegistry registry, ServerOptions options, ILogger<AccessAtStart> log)
{
    /// <summary>Looks.</summary>
    /// <exception cref="FormatException">It may not; the message says what to do.</exception>
    public async Task DemandAsync(CancellationToken cancellation)
    {
        await registry.CatchUpAsync(cancellation);
        if (!registry.Current.IsOpen) return;
        if (Loopback.BeyondThisMachine([.. options.Settings.Listen.Urls, .. options.Settings.Public.Urls]) is { } url)
        {
            throw new FormatException(
                $"{(options.Settings.Public.Urls.Contains(url, StringComparer.Ordinal) ? "public:urls" : "listen:urls")}: {url} can be reached from other machines, and there is no account in the data: everybody there could do everything. Make the first one with \"cchc account add NAME --role admin\" (same --data and --database), or start once on loopback (http://127.0.0.1:8080) and open the set-up link that is printed; then start with --urls again.");
        }

        if (!options.IsQuiet) log.LogWarning("Open mode: there is no account, so whoever uses this machine may see and do everything. Make the first account to end it (docs/access.md).");
    }
}
