using CchcLive.Domain;
using CchcLive.Grains.Health;
using CchcLive.Ingest.Connecting.Folders;
using CchcLive.Ingest.Connecting.Pull;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Http.Signatures;
using CchcLive.Ingest.Intake;
using CchcLive.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Connecting;

/// <summary>Adds what a connections file names to the program.</summary>
public static class ConnectorHosting
{
    private const string ReportZone = "Asia/Ho_Chi_Minh";

    /// <summary>Adds the connectors, which run while the host does, their states, and the secrets of sources that sign.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="connections">What the connections file says.</param>
    /// <param name="pace">The machine's clock, for pauses.</param>
    public static IServiceCollection AddConnections(this IServiceCollection services, Connections connections, TimeProvider pace)
    {
        var pulls = connections.Pulls.Select(pull => (Settings: pull, State: new ConnectorState(pull.Name, "pull", SourceAddress.Describe(pull), [pull.Mapping.Source]))).ToList();
        var folders = connections.Folders.Select(folder => (Settings: folder, State: new ConnectorState(folder.Name, "folder", folder.Folder, SourcesOf(folder)))).ToList();
        services.AddSingleton(new ConnectorStates([.. pulls.Select(pull => pull.State), .. folders.Select(folder => folder.State)]));
        var mappings = connections.Pulls.Select(pull => pull.Mapping).Concat(connections.Folders.SelectMany(folder => folder.Files).Select(file => file.Mapping).OfType<CsvMapping>());
        services.AddSingleton(new MappedStatuses([.. mappings.DistinctBy(mapping => mapping.Source, StringComparer.Ordinal).SelectMany(MappedStatus.Of)]));
        services.AddSingleton<IIntakes, Intakes>().AddSingleton<IHealthReason, ConnectorReason>();
        services.AddSingleton(provider => new RequestSignatures(connections.Secrets, provider.GetRequiredService<TimeProvider>()));
        foreach (var (settings, state) in pulls) services.AddSingleton<IHostedService>(provider => Loop(provider, state, Pull(provider, settings), pace));
        foreach (var (settings, state) in folders) services.AddSingleton<IHostedService>(provider => Loop(provider, state, Folder(provider, settings, pace), pace));
        return services;
    }

    private static ConnectorLoop Loop(IServiceProvider provider, ConnectorState state, IConnector connector, TimeProvider pace) =>
        new(connector, state, provider.GetRequiredService<TimeProvider>(), pace, provider.GetRequiredService<ILogger<ConnectorLoop>>());

    private static PullConnector Pull(IServiceProvider provider, PullSettings settings)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return new PullConnector(settings, provider.GetRequiredService<IIntakes>(), new Watermarks(provider.GetRequiredService<IJournalStore>(), clock), clock);
    }

    private static FolderConnector Folder(IServiceProvider provider, FolderSettings settings, TimeProvider pace)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return new FolderConnector(settings, new FileTaker(provider.GetRequiredService<IIntakes>(), clock), new FileShelf(settings.Folder, clock, Zones.Find(ReportZone)), pace);
    }

    private static List<string> SourcesOf(FolderSettings settings) => [.. settings.Files.Select(file => file.Mapping?.Source).OfType<string>().Distinct(StringComparer.Ordinal)];
}
