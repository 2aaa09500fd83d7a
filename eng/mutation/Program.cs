using CchcLive.Mutation;

// mutation REPOSITORY [EVERY] [SECONDS] [FOLDER] [again]: docs/mutation.md
var root = Path.GetFullPath(args[0]);
var every = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
var seconds = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
var again = args.Contains("again", StringComparer.Ordinal);
var only = args.Skip(3).FirstOrDefault(word => word != "again");
string[] folders = ["Calendars", "Counting", "Dossiers", "Due", "Organisation", "Packing", "Shards"];

var build = new DomainBuild(root);
var tests = TestRun.CopyOf(Path.Combine(root, "tests", "Domain.Tests", "bin", "Release", "net10.0"), Path.Combine(root, "artifacts", "mutation"));
var report = new Report(Path.Combine(root, "bench", "results", "mutation.json"));

var mutants = folders.SelectMany(folder => build.Files.Where(tree => FileOf(tree.FilePath).StartsWith(folder + "/", StringComparison.Ordinal)).SelectMany(Mutations.Of))
    .Select(mutant => (Mutant: mutant, Verdict: new Verdict(FileOf(mutant.Tree.FilePath), mutant.Line, mutant.Was, mutant.Is, "")))
    .DistinctBy(pair => pair.Verdict)
    .ToList();
report.KeepOnly([.. mutants.Select(pair => pair.Verdict)]);
var started = Environment.TickCount64;
foreach (var (mutant, verdict) in mutants.Where((_, place) => place % every == 0).Where(pair => only is null || pair.Verdict.File.StartsWith(only + "/", StringComparison.Ordinal)))
{
    if (report.Find(verdict) is { } known && !(again && known.Outcome == "survived")) continue;
    if (Environment.TickCount64 - started > seconds * 1000L) break;
    var outcome = !build.Write(mutant, tests.Assembly) ? "notCompiled" : tests.Fails(verdict.File[..verdict.File.IndexOf('/', StringComparison.Ordinal)]) ? "killed" : "survived";
    report.Note(verdict with { Outcome = outcome });
    report.Save();
    Console.WriteLine($"{outcome,-12}{verdict.File}:{verdict.Line}  {verdict.Was}  →  {verdict.Is}");
}

report.Save();
Console.WriteLine($"{report.Count("killed")} killed, {report.Count("survived")} survived, {report.Count("notCompiled")} not compiled, of {mutants.Count} possible; score {report.Score}");

string FileOf(string path) => Path.GetRelativePath(Path.Combine(root, "src", "Domain"), path);
