using Samen.Storage;

namespace Samen.Secrets;

/// <summary>The key ring of a store was sealed with a master key that is not given. It stops the start.</summary>
public sealed class MasterKeyException(string store, Exception inner)
    : StartRefusedException(
        $"Samen:MasterKey doesn't open the secrets of the {store} store. Give the key that was used before as "
            + "Samen:OldMasterKeys:0, or put back the file master.key. services/README.md, \"Rotating the master key\".",
        inner
    );
