using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Samen.Secrets;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class MasterKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_sealed_can_be_read_again_for_the_same_purpose_only()
    {
        var box = MasterKeys.Open(null, folder);
        Check.QuickThrowOnFailure(
            Prop.ForAll<byte[], string, string>(
                (secret, purpose, other) =>
                {
                    secret ??= [];
                    var sealedBytes = box.Seal(secret, purpose ?? "");
                    return box.Open(sealedBytes, purpose ?? "").SequenceEqual(secret)
                        && ((purpose ?? "") == (other ?? "") || Refuses(() => box.Open(sealedBytes, other ?? "")));
                }
            )
        );
    }

    [Fact]
    public void One_changed_bit_anywhere_is_noticed()
    {
        var box = MasterKeys.Open(null, folder);
        var sealedBytes = box.Seal("the secret"u8, "webhook");
        for (var bit = 0; bit < sealedBytes.Length * 8; bit++)
        {
            var changed = sealedBytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Refuses(() => box.Open(changed, "webhook")).ShouldBeTrue($"bit {bit}");
        }
        for (var length = 0; length < sealedBytes.Length; length++)
            Refuses(() => box.Open(sealedBytes.AsSpan(0, length), "webhook")).ShouldBeTrue();
    }

    [Fact]
    public void Another_key_opens_nothing()
    {
        var one = MasterKeys.Open(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), folder);
        var two = MasterKeys.Open(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), folder);
        Refuses(() => two.Open(one.Seal("the secret"u8, "webhook"), "webhook")).ShouldBeTrue();
    }

    [Fact]
    public void The_same_secret_never_looks_the_same()
    {
        var box = MasterKeys.Open(null, folder);
        box.Seal("the secret"u8, "webhook").ShouldNotBe(box.Seal("the secret"u8, "webhook"));
    }

    [Fact]
    [SuppressMessage("Interoperability", "CA1416", Justification = "Skipped on Windows.")]
    public void The_key_file_is_readable_by_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file modes.");
        MasterKeys.Open(null, folder).Seal([1], "webhook");
        File.GetUnixFileMode(Path.Combine(folder, "master.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Reading_the_keys_makes_none()
    {
        Refuses(() => MasterKeys.Open(null, folder).Open(new byte[40], "webhook")).ShouldBeTrue();
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public void First_starts_at_the_same_moment_agree_on_one_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var data = Path.Combine(folder, $"{round}");
            var boxes = new MasterKeys[8];
            Parallel.For(0, boxes.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => boxes[i] = MasterKeys.Open(null, data));
            var sealedBytes = boxes[0].Seal("the secret"u8, "webhook");
            foreach (var box in boxes)
                Encoding.UTF8.GetString(box.Open(sealedBytes, "webhook")).ShouldBe("the secret");
            Directory.GetFiles(data).Select(Path.GetFileName).ShouldBe(["master.key", "master.key.lock"], ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_key_that_is_no_key_stops_the_start_and_says_why(string key)
    {
        Should.Throw<InvalidOperationException>(() => MasterKeys.Open(key, folder)).Message.ShouldContain("Samen:MasterKey");
        File.WriteAllText(Path.Combine(folder, "master.key"), key);
        var message = Should.Throw<InvalidOperationException>(() => MasterKeys.Open(null, folder)).Message;
        message.ShouldContain("master.key");
        if (key.Length > 0)
            message.ShouldNotContain(key);
    }

    private static bool Refuses(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
