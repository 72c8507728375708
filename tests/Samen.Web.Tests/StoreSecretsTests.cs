using System.Security.Cryptography;
using System.Text;
using Samen.Secrets;
using Samen.Storage;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class StoreSecretsTests : IDisposable
{
    private const string Purpose = "webhook";
    private static readonly string A = Key(),
        B = Key();
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("samen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EveryDatabase]
    public async Task What_key_A_sealed_is_read_after_a_rotation_to_B_and_A_can_go_after_one_start(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        byte[] sealedBytes;
        using (var before = await Started(store, A))
            sealedBytes = before.Seal("the secret"u8.ToArray(), Purpose);
        using (var during = await Started(store, B, A))
            Encoding.UTF8.GetString(during.Open(sealedBytes, Purpose)).ShouldBe("the secret");
        using var after = await Started(store, B);
        Encoding.UTF8.GetString(after.Open(sealedBytes, Purpose)).ShouldBe("the secret");
    }

    [Theory, EveryDatabase]
    public async Task Instances_change_to_the_new_key_one_by_one_when_all_were_given_it_before(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        byte[] sealedBytes;
        using (var one = await Started(store, A, B))
            sealedBytes = one.Seal("the secret"u8.ToArray(), Purpose);
        // One has changed; another that still seals with A starts again, and then changes too.
        foreach (var (current, other) in new[] { (B, A), (A, B), (B, A) })
        {
            using var instance = await Started(store, current, other);
            Encoding.UTF8.GetString(instance.Open(sealedBytes, Purpose)).ShouldBe("the secret");
        }
        using (await Started(store, B)) { }
    }

    [Theory, EveryDatabase]
    public async Task The_start_tells_how_many_keys_it_sealed_again(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        using (await Started(store, A)) { }
        using var during = Opened(store, B, A);
        (await during.Prepare(None)).ShouldBe(1);
        (await during.Prepare(None)).ShouldBe(0, "nothing is left to do");
    }

    [Fact]
    public async Task A_secret_outlives_the_key_that_sealed_it()
    {
        await using var store = await Databases.Fresh(DatabaseKind.Sqlite);
        using var before = await Started(store, A);
        var sealedBytes = before.Seal("the secret"u8.ToArray(), Purpose);
        var expired = before.Ring.GetAllElements().Single();
        expired.Element("activationDate")!.Value = "2020-01-01T00:00:00Z";
        expired.Element("expirationDate")!.Value = "2020-03-31T00:00:00Z";

        await using var later = await Databases.Fresh(DatabaseKind.Sqlite);
        using var after = Opened(later, A);
        await after.Database.Migrate(None);
        after.Ring.StoreElement(expired, "expired");
        await after.Prepare(None);
        after.Ring.GetAllElements().Count.ShouldBe(2, "an expired key seals nothing new");
        Encoding.UTF8.GetString(after.Open(sealedBytes, Purpose)).ShouldBe("the secret");
        Should.Throw<CryptographicException>(() => before.Open(after.Seal("new"u8.ToArray(), Purpose), Purpose));
    }

    [Theory, EveryDatabase]
    public async Task Without_the_old_key_the_start_fails_and_says_what_to_give(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        using (await Started(store, A)) { }
        var message = (await Should.ThrowAsync<MasterKeyException>(() => Started(store, B))).Message;
        message.ShouldContain("Samen:MasterKey");
        message.ShouldContain("things store");
        message.ShouldContain("Samen:OldMasterKeys:0");
        // Nothing was lost.
        using (await Started(store, A)) { }
    }

    [Fact]
    public async Task A_service_with_another_master_key_stops()
    {
        await using var app = await ServiceApp.Start(ThingsService.Setup);
        // Which of the two comes first: the start sees the failure itself, or that the host stops because of it.
        var failure = await Should.ThrowAsync<Exception>(() =>
            app.Pause(() => File.WriteAllText(Path.Combine(app.DataFolder, "master.key"), B))
        );
        (failure is MasterKeyException or OperationCanceledException).ShouldBeTrue(failure.ToString());
        app.Logs.ShouldContain(line => line.Contains("Samen:OldMasterKeys:0", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Instances_that_start_at_once_share_one_key(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        var instances = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Started(store, A))));
        instances[0].Ring.GetAllElements().Count.ShouldBe(1);
        var sealedBytes = instances[0].Seal("the secret"u8.ToArray(), Purpose);
        foreach (var instance in instances)
        {
            Encoding.UTF8.GetString(instance.Open(sealedBytes, Purpose)).ShouldBe("the secret");
            instance.Dispose();
        }
    }

    [Fact]
    public async Task A_secret_opens_for_its_purpose_only_and_unchanged_only()
    {
        await using var store = await Databases.Fresh(DatabaseKind.Sqlite);
        using var secrets = await Started(store, A);
        var sealedBytes = secrets.Seal("the secret"u8.ToArray(), Purpose);
        Should.Throw<CryptographicException>(() => secrets.Open(sealedBytes, "signing"));
        sealedBytes[^1] ^= 1;
        Should.Throw<CryptographicException>(() => secrets.Open(sealedBytes, Purpose));
    }

    private static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private StoreProtector Opened(TestDatabase store, string master, params string[] old) =>
        new(
            "things",
            new Database(store.Dialect, store.ConnectionString, typeof(StoreProtector).Assembly),
            MasterKeys.Open(master, folder, old),
            TimeProvider.System
        );

    private async Task<StoreProtector> Started(TestDatabase store, string master, params string[] old)
    {
        var secrets = Opened(store, master, old);
        try
        {
            await secrets.Database.Migrate(None);
            await secrets.Prepare(None);
            return secrets;
        }
        catch
        {
            secrets.Dispose();
            throw;
        }
    }
}
