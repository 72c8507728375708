using System.Security.Cryptography;
using System.Text;
using Samen.Storage;

namespace Samen.Secrets;

/// <summary>
/// The keys that seal the key ring of each store; they lie outside the store. <c>Samen:MasterKey</c> (32 bytes, base64)
/// shares one between machines; without it a file <c>master.key</c> is made in the data folder, readable by its owner only.
/// <c>Samen:OldMasterKeys</c> holds further keys: they open what they sealed, and seal nothing new.
/// </summary>
public sealed class MasterKeys
{
    private const int NonceSize = 12,
        TagSize = 16;
    private readonly string dataFolder;
    private readonly IReadOnlyList<byte[]> old;
    private byte[]? key;

    private MasterKeys(byte[]? key, string dataFolder, IReadOnlyList<byte[]> old) =>
        (this.key, this.dataFolder, this.old) = (key, dataFolder, old);

    /// <summary>Reads the keys, and changes nothing.</summary>
    /// <param name="masterKey">The current key in base64; null: the one in the file, which is made when something is sealed.</param>
    /// <param name="dataFolder">Where the file is.</param>
    /// <param name="oldKeys">Further keys in base64.</param>
    /// <exception cref="StartRefusedException">A setting or the file is not a key of 32 bytes.</exception>
    public static MasterKeys Open(string? masterKey, string dataFolder, params IReadOnlyList<string> oldKeys) =>
        new(
            masterKey is null ? FromFile(dataFolder) : Parse(masterKey, "Samen:MasterKey"),
            dataFolder,
            [.. oldKeys.Select((text, at) => Parse(text, $"Samen:OldMasterKeys:{at}"))]
        );

    /// <summary>Whether the current key sealed it, and not one of the old keys.</summary>
    /// <exception cref="CryptographicException">No key opens it.</exception>
    public bool IsCurrent(ReadOnlySpan<byte> sealedBytes, string purpose)
    {
        if (Current is { } current && TryOpen(current, sealedBytes, purpose) is not null)
            return true;
        Open(sealedBytes, purpose);
        return false;
    }

    /// <summary>Encrypts with the current key. The purpose is authenticated, so one kind of secret can't pass for another.</summary>
    public byte[] Seal(ReadOnlySpan<byte> secret, string purpose)
    {
        var sealedBytes = new byte[NonceSize + TagSize + secret.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(Current ?? Made(), TagSize);
        aes.Encrypt(
            sealedBytes.AsSpan(0, NonceSize),
            secret,
            sealedBytes.AsSpan(NonceSize + TagSize),
            sealedBytes.AsSpan(NonceSize, TagSize),
            Encoding.UTF8.GetBytes(purpose)
        );
        return sealedBytes;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made for the same purpose, with the current key or an old one.</summary>
    /// <exception cref="CryptographicException">Another key or purpose, or the bytes were changed.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string purpose)
    {
        foreach (var one in Current is { } current ? old.Prepend(current) : old)
        {
            if (TryOpen(one, sealedBytes, purpose) is { } secret)
                return secret;
        }
        throw new CryptographicException("No master key opens this.");
    }

    private static byte[]? TryOpen(byte[] key, ReadOnlySpan<byte> sealedBytes, string purpose)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
            return null;
        var secret = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(
                sealedBytes[..NonceSize],
                sealedBytes[(NonceSize + TagSize)..],
                sealedBytes.Slice(NonceSize, TagSize),
                secret,
                Encoding.UTF8.GetBytes(purpose)
            );
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Null: there is none yet.</summary>
    private byte[]? Current => key ??= FromFile(dataFolder);

    private static byte[]? FromFile(string dataFolder) =>
        PathIn(dataFolder) is var path && File.Exists(path) ? Parse(File.ReadAllText(path), path) : null;

    /// <summary>Of several instances that start together, one makes the file.</summary>
    private byte[] Made()
    {
        var path = PathIn(dataFolder);
        var only = FileLock.Take(path + ".lock", CancellationToken.None).GetAwaiter().GetResult();
        try
        {
            if (!File.Exists(path))
                PrivateFiles
                    .Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), CancellationToken.None)
                    .GetAwaiter()
                    .GetResult();
            return Current!;
        }
        finally
        {
            only.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "master.key");

    private static byte[] Parse(string text, string where)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == 32
            ? bytes[..32]
            : throw new StartRefusedException($"{where} must hold 32 bytes in base64.");
    }
}
