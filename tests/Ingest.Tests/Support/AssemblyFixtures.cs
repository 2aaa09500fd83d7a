using CchcLive.TestSupport;

[assembly: AssemblyFixture(typeof(PostgresServer))]
