using System.Runtime.CompilerServices;

namespace Samen.Testing;

/// <summary>
/// The programs that tests start live for seconds. To count what they run, so that it can be compiled again and better, costs
/// more than it brings them. (Test programs themselves: <c>TieredPGO</c> in <c>Directory.Build.props</c>.)
/// </summary>
internal static class ShortRuns
{
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "It must be set before any test starts a program.")]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
}
