using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// What the portal shows to developers works as it stands there, in each language, and so does the package of the contracts.
/// </summary>
public sealed class SampleTests(SharedSite shared)
{
    private const string Municipality = "GM0344",
        Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Theory]
    [InlineData("curl", "sh", "{0}.sh")]
    [InlineData("csharp", "dotnet", "bin/{2}/net10.0/Samen.Samples.dll {0}")]
    [InlineData("typescript", "node", "dist/samples/{0}.js")]
    public async Task The_samples_read_write_and_get_a_token(string language, string program, string arguments)
    {
        var run = await Samples.In(language, program, arguments);
        var site = await shared.Started;
        var folder = Directory.CreateTempSubdirectory("samen-samples-");
        try
        {
            await Integrate(site, run, language, folder.FullName);
            var before = await Needs(site);
            (await run.Output("read")).ShouldBe("342 municipalities");
            (await run.Output("write")).ShouldBe("recorded once\nrefused: invalid-request");
            (await run.Output("token")).ShouldBe("token for 900 seconds\nusage: 200");
            (await Needs(site)).Except(before).ShouldHaveSingleItem().Municipality.ShouldBe(Municipality);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("csharp", "dotnet", "bin/{2}/net10.0/Samen.Samples.dll {0}")]
    [InlineData("typescript", "node", "dist/samples/{0}.js")]
    public async Task The_samples_receive_events_and_refuse_what_is_not_signed(string language, string program, string arguments)
    {
        var run = await Samples.In(language, program, arguments);
        var site = await shared.Started;
        var port = Part.FreePort();
        run.Settings["SAMEN_SECRET"] = Secret;
        run.Settings["PORT"] = $"{port}";
        using var receiver = run.Start("webhook");
        try
        {
            (await Line(receiver)).ShouldBe("listening");
            await Subscribe(site, port);
            await RefusesForged(port);
            var assembly = await site.ConveneAssembly();
            (await Line(receiver)).ShouldBe($"nl.samen.municipalities.assembly-convened.v1 assemblies/{assembly}");
        }
        finally
        {
            receiver.Kill();
        }
    }

    private static async Task<IEnumerable<(Guid Id, string Municipality)>> Needs(Site site) =>
        (await site.As().Pages<NeedView>("/initiatives/v1/needs")).Select(need => (need.Id, need.MunicipalityCode));

    private static async Task Subscribe(Site site, int port)
    {
        var manager = site.As("partner-manager");
        var partner = await manager.Create<PartnerView>(
            "/partners/v1/partners",
            new RegisterPartnerRequest { Name = "Voorbeeld Ketenpartner", Kind = PartnerKind.ChainPartner }
        );
        await manager.Create<SubscriptionCreated>(
            $"/partners/v1/partners/{partner.Id}/subscriptions",
            new CreateSubscriptionRequest
            {
                Sink = $"http://127.0.0.1:{port}/",
                Config = new SubscriptionConfig { Secret = Secret },
            }
        );
    }

    private static async Task<string?> Line(Process program) =>
        await program.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));

    private static async Task RefusesForged(int port)
    {
        using var anyone = new HttpClient();
        using var forged = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/") { Content = new StringContent("{}") };
        forged.Headers.Add("webhook-id", "one");
        forged.Headers.Add("webhook-timestamp", $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}");
        forged.Headers.Add("webhook-signature", "v1,AAAA");
        using var refusal = await anyone.SendAsync(forged);
        ((int)refusal.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task The_contracts_are_a_package_that_others_build_with()
    {
        var folder = Directory.CreateTempSubdirectory("samen-package-").FullName;
        try
        {
            await Samples.Run(
                "dotnet",
                ["pack", Path.Combine(Samples.Root, "contracts"), "-o", folder, "-c", Samples.Configuration, "--no-build", "--nologo"],
                Samples.Root
            );
            var package = Directory.GetFiles(folder, "Samen.Contracts.*.nupkg").ShouldHaveSingleItem();
            await HasWhatItNeeds(package);
            var consumer = await Consumer(folder, Path.GetFileNameWithoutExtension(package)["Samen.Contracts.".Length..]);
            (await Samples.Run("dotnet", ["run", "--project", consumer], consumer)).ShouldBe("nl.samen.funding.commitment-booked.v1");
        }
        finally
        {
            Folders.Remove(folder);
        }
    }

    private static async Task HasWhatItNeeds(string package)
    {
        await using var zip = await ZipFile.OpenReadAsync(package);
        var files = zip.Entries.Select(entry => entry.FullName).ToList();
        files.ShouldContain("lib/net10.0/Samen.Contracts.dll");
        files.ShouldContain("lib/net10.0/Samen.Contracts.xml");
        files.ShouldContain("README.md");
        await using var about = await zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).OpenAsync();
        var metadata = XDocument
            .Load(about)
            .Root!.Elements()
            .First()
            .Elements()
            .ToLookup(element => element.Name.LocalName, element => element.Value);
        (metadata["id"].Single(), metadata["license"].Single()).ShouldBe(("Samen.Contracts", "EUPL-1.2"));
        metadata["dependencies"].Single().Trim().ShouldBeEmpty();
    }

    /// <summary>Somebody else's program, with nothing but the package.</summary>
    private static async Task<string> Consumer(string folder, string version)
    {
        var consumer = Directory.CreateDirectory(Path.Combine(folder, "consumer")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(consumer, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="here" value="{folder}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{folder}/packages" /></config>
            </configuration>
            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(consumer, "Consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Samen.Contracts" Version="{version}" /></ItemGroup>
            </Project>
            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(consumer, "Program.cs"),
            """
            using Samen.Contracts;
            using Samen.Contracts.Funding;
            System.Console.WriteLine(FactType.NameOf(typeof(CommitmentBooked)));
            """
        );
        return consumer;
    }

    /// <summary>What an administrator, a municipality and the vendor itself do before the vendor's program can run.</summary>
    private static async Task Integrate(Site site, Samples run, string language, string folder)
    {
        var vendor = site.As("vendor-user");
        var key = await vendor.Create<JsonNode>(
            "/gateway/v1/api-keys",
            new { name = $"Zaaksysteem {language}", scopes = (string[])["needs.write"] }
        );
        var partner = (await vendor.Fetch<JsonArray>("/gateway/v1/api-keys")).First(one => one!["partner"] is not null)![
            "partner"
        ]!.GetValue<string>();
        await site.As("ict-gm0344")
            .Create<JsonNode>(
                "/gateway/v1/mandates",
                new
                {
                    partner,
                    scopes = (string[])["needs.write"],
                    endsAt = TimeProvider.System.GetUtcNow().AddDays(1),
                }
            );
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(false).Q;
        var client = await vendor.Create<JsonNode>(
            "/gateway/v1/clients",
            new
            {
                name = $"Zaaksysteem {language}",
                scopes = (string[])["api-usage.read"],
                jwks = new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "EC",
                            crv = "P-256",
                            kid = "one",
                            x = Base64Url(point.X!),
                            y = Base64Url(point.Y!),
                        },
                    },
                },
            }
        );
        var pem = Path.Combine(folder, "private.pem");
        await File.WriteAllTextAsync(pem, pair.ExportPkcs8PrivateKeyPem());
        run.Settings["SAMEN_URL"] = site.Gateway.Address.ToString().TrimEnd('/');
        run.Settings["SAMEN_KEY"] = key["key"]!.GetValue<string>();
        run.Settings["SAMEN_MUNICIPALITY"] = Municipality;
        run.Settings["SAMEN_CLIENT"] = client["id"]!.GetValue<string>();
        run.Settings["SAMEN_PRIVATE_KEY"] = pem;
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
