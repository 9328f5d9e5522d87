package id.simpul.launch;

/** What can stop Simpul from starting, each said in one sentence a person can act on. */
public enum Obstacle {
    PORT_IN_USE(
            "Porta %1$s sudah dipakai program lain; hentikan program itu atau pilih porta lain dengan -D%2$s=<nomor>.",
            "Port %1$s is already in use; stop that program or choose another port with -D%2$s=<number>."),
    PORT_INVALID(
            "-D%1$s=%2$s bukan nomor porta; berikan angka 0 sampai 65535.",
            "-D%1$s=%2$s is not a port number; give a number from 0 to 65535."),
    ALREADY_RUNNING(
            "Simpul lain sedang memakai data di %1$s; hentikan dahulu, atau pilih folder lain dengan -Dsimpul.data=<folder>.",
            "Another Simpul is using the data in %1$s; stop it first, or choose another folder with -Dsimpul.data=<folder>."),
    FOLDER_UNWRITABLE(
            "Folder data %1$s tidak dapat ditulisi; beri izin tulis atau pilih folder lain dengan -Dsimpul.data=<folder>.",
            "The data folder %1$s cannot be written; allow it or choose another folder with -Dsimpul.data=<folder>."),
    FOLDER_UNREACHABLE(
            "PostgreSQL tidak boleh berjalan sebagai root, dan pengguna nobody tidak dapat membuka %1$s; jalankan sebagai pengguna biasa atau pilih -Dsimpul.data=/var/lib/simpul.",
            "PostgreSQL must not run as root, and the user nobody cannot open %1$s; run as an ordinary user or choose -Dsimpul.data=/var/lib/simpul."),
    DISK_FULL(
            "Ruang disk di %1$s habis; kosongkan sedikitnya %2$s MB lalu jalankan lagi.",
            "The disk holding %1$s is full; free at least %2$s MB and start again."),
    NO_BINARIES(
            "PostgreSQL tertanam tidak tersedia untuk %1$s; pakai PostgreSQL sendiri lewat SIMPUL_DB_URL (lihat README).",
            "There is no embedded PostgreSQL for %1$s; use your own PostgreSQL through SIMPUL_DB_URL (see README)."),
    OTHER_POSTGRES(
            "Data di %1$s dibuat oleh PostgreSQL %2$s, sedangkan Simpul ini memakai PostgreSQL %3$s; pindahkan datanya atau mulai baru dengan -Dsimpul.reset.",
            "The data in %1$s was made by PostgreSQL %2$s, but this Simpul uses PostgreSQL %3$s; migrate it or start afresh with -Dsimpul.reset."),
    DATABASE_FAILED(
            "PostgreSQL tidak mau berjalan (%1$s); rinciannya ada di %2$s.",
            "PostgreSQL did not start (%1$s); details are in %2$s."),
    DATABASE_NOT_DURABLE(
            "PostgreSQL berjalan dengan %1$s=%2$s sehingga data bisa hilang; Simpul hanya mau berjalan dengan %1$s=on.",
            "PostgreSQL runs with %1$s=%2$s and could lose data; Simpul runs only with %1$s=on."),
    DATABASE_UNREACHABLE(
            "PostgreSQL di %1$s tidak dapat dimasuki sebagai %2$s (%3$s); periksa alamat, peran dan kata sandinya.",
            "PostgreSQL at %1$s does not let %2$s in (%3$s); check its address, role and password."),
    DATABASE_INCOMPLETE(
            "SIMPUL_DB_URL diberikan tanpa %1$s; berikan alamat dan kedua peran lengkap.",
            "SIMPUL_DB_URL is given without %1$s; give the address and both roles completely."),
    KEY_MISSING(
            "Dengan basis data sendiri dalam mode produksi, %1$s harus diberikan lewat lingkungan: sedikitnya 32 huruf acak, sama di semua node, dan disimpan terpisah dari basis data.",
            "With your own database in production mode, %1$s has to be given in the environment: at least 32 random characters, the same on all nodes, kept apart from the database."),
    ROLE_TOO_STRONG(
            "Peran %1$s boleh melangkahi row-level security atau memiliki basis data; jalankan Simpul dengan peran NOSUPERUSER NOBYPASSRLS yang bukan pemilik.",
            "Role %1$s may step around row-level security or owns the database; run Simpul as a NOSUPERUSER NOBYPASSRLS role that is not the owner."),
    SERVER_MISSING(
            "Server belum dirakit di %1$s; jalankan mvn -Prun dari folder proyek.",
            "The server is not built in %1$s; run mvn -Prun in the project folder."),
    SERVER_FAILED(
            "Server aplikasi tidak mau berjalan: %1$s Rinciannya ada di %2$s.",
            "The application server did not start: %1$s Details are in %2$s."),
    SERVER_TOO_SLOW(
            "Server aplikasi belum siap setelah %1$s detik; rinciannya ada di %2$s.",
            "The application server was not ready after %1$s seconds; details are in %2$s."),
    SERVER_ENDED(
            "Server aplikasi berhenti sendiri; rinciannya ada di %1$s.",
            "The application server ended by itself; details are in %1$s."),
    UNEXPECTED(
            "Simpul tidak dapat dijalankan: %1$s.", //
            "Simpul could not be started: %1$s.");

    private final String indonesian;
    private final String english;

    Obstacle(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String indonesian(Object... args) {
        return indonesian.formatted(args);
    }

    String english(Object... args) {
        return english.formatted(args);
    }
}
