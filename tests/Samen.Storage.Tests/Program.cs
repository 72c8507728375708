using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Samen.Storage.Tests;

internal static class Program
{
    private static Task<int> Main(string[] args) =>
        args switch
        {
            [OtherProcess.Verb, .. var rest] => OtherProcess.Run(rest),
            _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") => TestPlatformTestFramework.RunAsync(
                args,
                SelfRegisteredExtensions.AddSelfRegisteredExtensions
            ),
            _ => ConsoleRunner.Run(args),
        };
}
