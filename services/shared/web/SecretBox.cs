using System.Security.Cryptography;
using Samen.Storage;

namespace Samen.Web;

/// <summary>
/// Encrypts what must be readable again (webhook secrets, signing keys) before it goes to a store: AES-256-GCM under a
/// key that lies outside the store. <c>Samen:MasterKey</c> (32 bytes, base64) shares it between machines; without it a
/// key file is made in the data folder, readable by its owner only.
/// </summary>
public sealed class SecretBox
{
    private const int NonceSize = 12,
        TagSize = 16;
    private readonly byte[] key;

    private SecretBox(byte[] key) => this.key = key;

    /// <summary>Opens the key from the setting, else from the file, which is made when it isn't there.</summary>
    /// <exception cref="InvalidOperationException">The setting or the file is not a key of 32 bytes.</exception>
    public static SecretBox Open(string? masterKey, string dataFolder)
    {
        if (masterKey is not null)
            return new SecretBox(Parse(masterKey, "Samen:MasterKey"));
        Directory.CreateDirectory(dataFolder);
        var path = Path.Combine(dataFolder, "master.key");
        var fresh = path + ".new";
        if (File.Exists(path))
            return new SecretBox(Parse(File.ReadAllText(path), path));
        // Of several instances that start at once, one makes it; a move within a folder shows the others the whole file or none.
        var only = FileLock.Take(path + ".lock", CancellationToken.None).GetAwaiter().GetResult();
        try
        {
            if (!File.Exists(path))
            {
                var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using (var writer = new StreamWriter(fresh, options))
                    writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
                File.Move(fresh, path);
            }
        }
        finally
        {
            only.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        return new SecretBox(Parse(File.ReadAllText(path), path));
    }

    /// <summary>Encrypts; the purpose is bound in, so that one kind of secret can't be passed off as another.</summary>
    public byte[] Seal(ReadOnlySpan<byte> secret, string purpose)
    {
        var sealedBytes = new byte[NonceSize + TagSize + secret.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(
            sealedBytes.AsSpan(0, NonceSize),
            secret,
            sealedBytes.AsSpan(NonceSize + TagSize),
            sealedBytes.AsSpan(NonceSize, TagSize),
            System.Text.Encoding.UTF8.GetBytes(purpose)
        );
        return sealedBytes;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made for the same purpose.</summary>
    /// <exception cref="CryptographicException">Another key or purpose, or it was changed.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string purpose)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
            throw new CryptographicException("Too short to be a sealed secret.");
        var secret = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(
            sealedBytes[..NonceSize],
            sealedBytes[(NonceSize + TagSize)..],
            sealedBytes.Slice(NonceSize, TagSize),
            secret,
            System.Text.Encoding.UTF8.GetBytes(purpose)
        );
        return secret;
    }

    private static byte[] Parse(string text, string where)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == 32
            ? bytes[..32]
            : throw new InvalidOperationException($"{where} must hold 32 bytes in base64.");
    }
}
