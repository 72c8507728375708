using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>A program that must not run ends by itself, with an exit code and a line that says what to do.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samen-end-to-end-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("partners")]
    [InlineData("all-in-one")]
    public async Task A_program_with_another_master_key_ends(string program)
    {
        var part = new Part(program, folder);
        part.Start();
        await part.Ready();
        part.Kill();
        part.Settings = [$"--Samen:MasterKey={Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}"];
        part.Start();
        try
        {
            (await part.Ended()).ShouldBe(1, part.Log);
            part.Log.ShouldContain("Samen:OldMasterKeys:0");
        }
        finally
        {
            part.Kill();
        }
    }

    [Fact]
    public async Task A_program_on_a_machine_without_time_zone_data_ends()
    {
        var part = new Part("funding", folder) { Environment = new Dictionary<string, string> { ["TZDIR"] = folder } };
        part.Start();
        try
        {
            (await part.Ended()).ShouldNotBe(0, part.Log);
            part.Log.ShouldContain("tzdata");
        }
        finally
        {
            part.Kill();
        }
    }
}
