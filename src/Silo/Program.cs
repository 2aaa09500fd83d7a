using System.CommandLine;
using System.Text;
using CchcLive.Silo.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var cchc = new RootCommand("CchcLive: live counters of dossiers for every agency and ward.")
{
    GlobalOptions.Data, GlobalOptions.Database, GlobalOptions.Org, GlobalOptions.Retention, GlobalOptions.Config, GlobalOptions.Json,
    ServeCommand.Create(),
    ImportCommand.Create(),
    BoardCommand.Create(),
    LateCommand.Create(),
    ClosesCommand.Create(),
    CloseCommand.Create(),
    DossierCommand.Create(),
    RecountCommand.Create(),
    VerifyCommand.Create(),
    JournalCommand.Create(),
    DatabaseCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    CalendarCommand.Create(),
    CatalogueCommand.Create(),
    CountsCommand.Create(),
    PublicationCommand.Create(),
    ReportCommand.Create(),
    QuarantineCommand.Create(),
    KeyCommand.Create(),
    AccountCommand.Create(),
    SimulateCommand.Create(),
    SettingsCommand.Create(),
    DoctorCommand.Create(),
};

return await ExitCodes.RunAsync(cchc.Parse(args));
